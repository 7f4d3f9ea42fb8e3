#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <string>

#include "ui/bridge/threads.h"

namespace farmwarden::bridge {

// Puts a text together and writes it to a file, both on the worker. The file appears whole or not at all. `then` comes
// on the UI thread with what went wrong, empty if nothing did, unless `context` is gone by then.
void saveText(Worker& worker, const QString& path, std::function<std::string()> text, QObject* context,
              std::function<void(const QString& problem)> then);

}  // namespace farmwarden::bridge
