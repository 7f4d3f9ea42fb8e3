#pragma once

#include <QFrame>
#include <QString>
#include <vector>

#include "ui/theme/theme.h"
#include "ui/views/widgets.h"

class QAction;
class QGridLayout;
class QVBoxLayout;

// The right-hand panel: a heading with name and state, then sections in the same order for every kind of object. UI
// thread.
namespace farmwarden::views {

struct Fact {
    QString label;
    QString text;
    QString link;  // "target:sh-01", "farm:office"; empty: plain
    QString toolTip;

    bool operator==(const Fact&) const = default;
};

// Labels at the left, values at the right; values can be selected and copied, and followed where they are links.
class FactList final : public QWidget {
    Q_OBJECT
public:
    explicit FactList(QWidget* parent = nullptr);
    void show(const std::vector<Fact>& facts);
    QString describe() const;

Q_SIGNALS:
    void linkActivated(const QString& link);

private:
    void addRow();
    void showRow(std::size_t row, const Fact& fact);

    QGridLayout* m_grid = nullptr;
    std::vector<Fact> m_facts;
    // Of the last two one is shown: a link is a button, since a label with a link keeps Tab for itself.
    struct Row {
        QLabel* label;
        QLabel* text;
        QPushButton* link;
    };
    std::vector<Row> m_rows;
};

class Inspector : public QFrame {
    Q_OBJECT
public:
    explicit Inspector(const theme::Theme& theme, QWidget* parent = nullptr);
    // What it shows, as text: for --describe and for tests.
    virtual QString describe() const = 0;

Q_SIGNALS:
    void linkActivated(const QString& link);

protected:
    void setHeading(const QString& name, theme::Mark mark, const QString& state, const QString& note = {});
    // Nothing is selected: `facts` says what selecting something would show; beneath stand the keys of what else there is
    // to do.
    void setNothing(FactList& facts, const QString& sentence, const std::vector<const QAction*>& actions);
    QString heading() const { return m_name->text(); }
    // With a line beneath; the title may be empty.
    QWidget* addSection(const QString& title, QWidget* content);
    QVBoxLayout* footer() { return m_footer; }
    FactList* makeFacts();
    const theme::Theme& theme() const { return m_theme; }

private:
    const theme::Theme& m_theme;
    QVBoxLayout* m_sections = nullptr;
    FactList* m_keys = nullptr;
    QWidget* m_keysSection = nullptr;
    QVBoxLayout* m_footer = nullptr;
    QLabel* m_name = nullptr;
    MarkLabel* m_state = nullptr;
    QLabel* m_note = nullptr;
};

}  // namespace farmwarden::views
