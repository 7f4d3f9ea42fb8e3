#pragma once

#include <QString>

namespace farmwarden::views {

// Messages of the core are clauses, to stand behind a program's name; alone on the screen they are sentences.
inline QString asSentence(const QString& message) {
    if (message.isEmpty()) {
        return message;
    }
    return message.front().toUpper() + message.mid(1) + (message.endsWith(u'.') ? QString() : QStringLiteral("."));
}

}  // namespace farmwarden::views
