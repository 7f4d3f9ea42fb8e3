#include "ui/bridge/save_text.h"

#include <QSaveFile>

namespace farmwarden::bridge {

void saveText(Worker& worker, const QString& path, std::function<std::string()> text, QObject* context,
              std::function<void(const QString& problem)> then) {
    worker.ask(
        context,
        [path, text = std::move(text)] {
            assertNotUiThread("saveText");
            const std::string bytes = text();
            const auto size = static_cast<qint64>(bytes.size());
            QSaveFile file(path);
            const bool isGood = file.open(QIODevice::WriteOnly) && file.write(bytes.data(), size) == size;
            return isGood && file.commit() ? QString() : file.errorString();
        },
        std::move(then));
}

}  // namespace farmwarden::bridge
