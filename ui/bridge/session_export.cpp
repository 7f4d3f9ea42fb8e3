#include "ui/bridge/session_export.h"

#include "ui/presenters/session_text.h"

namespace farmwarden::bridge {
namespace {

constexpr std::size_t kRowsAtOnce = 4096;

class SessionSource final : public ExportSource {
public:
    SessionSource(LiveDirectory& live, SessionRowsPointer rows, ExportFormat format)
        : m_live(live), m_rows(std::move(rows)), m_format(format) {
        m_progress.total = m_rows->size();
    }

    base::Result<std::string> next() override {
        std::string text;
        if (!m_hasBegun) {
            m_hasBegun = true;
            text = m_format == ExportFormat::Csv ? presenters::sessionCsvHeader() : std::string_view("[");
        }
        if (m_progress.done < m_rows->size()) {
            m_live.read([&](const directory::Directory& directory) { appendRows(text, directory); });
            // All of these may be gone; an empty piece would end the file.
            return text.empty() ? next() : text;
        }
        if (m_format == ExportFormat::Json && !m_hasEnded) {
            m_hasEnded = true;
            text += "\n]\n";
        }
        return text;
    }

private:
    void appendRows(std::string& text, const directory::Directory& directory) {
        const std::size_t end = std::min(m_progress.done + kRowsAtOnce, m_rows->size());
        for (; m_progress.done < end; ++m_progress.done) {
            const directory::SessionSlot slot = directory.sessions().find(m_rows->ids[m_progress.done]);
            if (slot == directory::kNone) {
                ++m_progress.gone;
                continue;
            }
            if (m_format == ExportFormat::Csv) {
                presenters::appendSessionCsv(text, directory, slot);
            } else {
                text += m_progress.written == 0 ? "\n" : ",\n";
                presenters::appendSessionJson(text, directory, slot);
            }
            ++m_progress.written;
        }
    }

    LiveDirectory& m_live;
    SessionRowsPointer m_rows;
    ExportFormat m_format;
    bool m_hasBegun = false;
    bool m_hasEnded = false;
};

}  // namespace

std::unique_ptr<ExportSource> sessionExport(LiveDirectory& live, SessionRowsPointer rows, ExportFormat format) {
    return std::make_unique<SessionSource>(live, std::move(rows), format);
}

}  // namespace farmwarden::bridge
