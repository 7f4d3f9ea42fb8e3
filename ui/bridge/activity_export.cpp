#include "ui/bridge/activity_export.h"

#include "ui/presenters/activity_text.h"

namespace farmwarden::bridge {
namespace {

constexpr std::size_t kEventsAtOnce = 1000;

class ActivitySource final : public ExportSource {
public:
    ActivitySource(store::Store& store, presenters::ActivityList list, presenters::ActivityFilter filter,
                   ExportFormat format)
        : m_store(store), m_filter(std::move(filter)), m_format(format) {
        m_wanted.kinds = presenters::kindsOf(list);
        m_wanted.limit = kEventsAtOnce;
        m_wanted.isNewestFirst = true;
    }

    base::Result<std::string> next() override {
        std::string text;
        if (!std::exchange(m_hasBegun, true)) {
            text = m_format == ExportFormat::Csv ? presenters::activityCsvHeader() : std::string_view("[");
        }
        while (!m_isAtEnd && text.empty()) {
            const auto events = m_store.read(m_wanted);
            if (!events) {
                return std::unexpected(events.error());
            }
            append(text, *events);
        }
        if (m_isAtEnd && m_format == ExportFormat::Json && !std::exchange(m_hasEnded, true)) {
            text += "\n]\n";
        }
        return text;
    }

private:
    void append(std::string& text, const std::vector<model::Event>& events) {
        for (const model::Event& event : events) {
            const presenters::ActivityEntry entry = presenters::activityEntry(event);
            if (!m_filter.matches(entry)) {
                continue;
            }
            if (m_format == ExportFormat::Csv) {
                presenters::appendActivityCsv(text, entry);
            } else {
                text += m_progress.written == 0 ? "\n" : ",\n";
                presenters::appendActivityJson(text, entry);
            }
            ++m_progress.written;
        }
        m_progress.done += events.size();
        m_isAtEnd = events.size() < m_wanted.limit;
        if (!events.empty()) {
            m_wanted.before = events.back().revision;
        }
    }

    store::Store& m_store;
    presenters::ActivityFilter m_filter;
    store::JournalFilter m_wanted;
    ExportFormat m_format;
    bool m_hasBegun = false;
    bool m_isAtEnd = false;
    bool m_hasEnded = false;
};

}  // namespace

std::unique_ptr<ExportSource> activityExport(store::Store& store, presenters::ActivityList list,
                                             presenters::ActivityFilter filter, ExportFormat format) {
    return std::make_unique<ActivitySource>(store, list, std::move(filter), format);
}

}  // namespace farmwarden::bridge
