#pragma once

#include <QString>
#include <string_view>

// Core's own sentences in the reader's language. Core speaks English, for logs, scripts and other machines, and the journal keeps
// what it said; the console knows a sentence again by its pattern (core_phrases.h), translates the pattern and puts the
// arguments back. So texts of older journals and of other brokers are translated too, and one that no pattern fits is
// shown as it came. UI thread.
namespace farmwarden::models {

QString coreText(const QString& english);
QString coreText(std::string_view english);

}  // namespace farmwarden::models
