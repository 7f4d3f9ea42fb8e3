#pragma once

#include <QListView>
#include <QPointer>
#include <functional>

#include "ui/bridge/latest_look.h"
#include "ui/presenters/query_completion.h"
#include "ui/theme/theme.h"

class QStandardItemModel;

namespace farmwarden::views {

class FilterBox;

// Offers, under a query bar, what could stand where one types: fields, and the values that the directory has with their
// numbers of sessions. The keys stay in the bar: Down and Up choose, Tab or Return takes, Escape closes; Ctrl+Space
// asks. UI thread; the values are looked up on a worker.
class QueryCompleter final : public QObject {
    Q_OBJECT
public:
    // What is looked up, on a worker; as presenters::completeQuery.
    using LookUp = std::function<presenters::Completions(const directory::Directory& directory, std::string_view text,
                                                         std::size_t cursor, std::size_t limit,
                                                         const std::atomic<bool>& isWanted)>;
    struct Language {
        QString hint;                                         // for screen readers
        std::function<QString(std::string_view)> meaningOf;  // a field
        std::function<LookUp()> makeLookUp;                   // asked for on the UI thread each time somebody types
    };
    static Language sessions();

    // All outlive this.
    QueryCompleter(const theme::Theme& theme, bridge::LiveDirectory& live, FilterBox& box, Language language);
    ~QueryCompleter() override;

    bool isOpen() const;
    void close();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool onKey(int key, Qt::KeyboardModifiers modifiers);
    void ask();
    void show(const presenters::Completions& completions);
    void place();
    void step(int by);
    void take(int row);

    const theme::Theme& m_theme;
    FilterBox& m_box;
    const Language m_language;
    QStandardItemModel* m_model = nullptr;
    QPointer<QListView> m_list;  // a child of the window, above everything in it; may go before this
    QByteArray m_text;           // what was asked about
    presenters::Completions m_completions;
    bridge::LatestLook m_look;
};

}  // namespace farmwarden::views
