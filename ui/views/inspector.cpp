#include "ui/views/inspector.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace farmwarden::views {

FactList::FactList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::kGap3);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnMinimumWidth(0, 112);
    m_grid->setColumnStretch(1, 1);
}

void FactList::addRow() {
    const std::size_t row = m_rows.size();
    QLabel* const label = makeLabel({}, theme::Size::Base, QStringLiteral("muted"));
    QLabel* const text = makeLabel({});
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPushButton* const link = makeButton({}, QStringLiteral("link"));
    link->setCursor(Qt::PointingHandCursor);
    connect(link, &QPushButton::clicked, this, [this, row] { Q_EMIT linkActivated(m_facts[row].link); });
    const int line = static_cast<int>(row);
    m_grid->addWidget(label, line, 0, Qt::AlignTop);
    m_grid->addWidget(text, line, 1);
    m_grid->addWidget(link, line, 1, Qt::AlignLeft);
    m_rows.push_back({label, text, link});
}

// What is the same is left alone, so that the focus and a selection of text stay.
void FactList::show(const std::vector<Fact>& facts) {
    const std::vector<Fact> before = std::exchange(m_facts, facts);
    while (m_rows.size() < facts.size()) {
        addRow();
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i >= facts.size()) {
            for (QWidget* const part :
                 std::initializer_list<QWidget*>{m_rows[i].label, m_rows[i].text, m_rows[i].link}) {
                part->hide();
            }
        } else if (i >= before.size() || before[i] != facts[i]) {
            showRow(i, facts[i]);
        }
    }
}

void FactList::showRow(std::size_t row, const Fact& fact) {
    const auto& [label, text, link] = m_rows[row];
    // A label alone is a sentence, and has both columns.
    const bool isSentence = fact.text.isEmpty();
    if (label->wordWrap() != isSentence) {
        label->setWordWrap(isSentence);
        m_grid->removeWidget(label);
        m_grid->addWidget(label, static_cast<int>(row), 0, 1, isSentence ? 2 : 1,
                          isSentence ? Qt::Alignment() : Qt::AlignTop);
    }
    label->setText(fact.label);
    label->show();
    text->setVisible(fact.link.isEmpty() && !fact.text.isEmpty());
    link->setVisible(!fact.link.isEmpty());
    if (fact.link.isEmpty()) {
        text->setText(fact.text);
        text->setToolTip(fact.toolTip);
    } else {
        link->setText(fact.text);
        link->setToolTip(fact.toolTip);
        link->setAccessibleName(QStringLiteral("%1: %2").arg(fact.label, fact.text));
    }
}

QString FactList::describe() const {
    QString text;
    for (const Fact& fact : m_facts) {
        text += QStringLiteral("  %1: %2\n").arg(fact.label, fact.text);
    }
    return text;
}

Inspector::Inspector(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_name(makeLabel({}, theme::Size::Heading)),
      m_state(new MarkLabel(theme)),
      m_note(makeLabel({}, theme::Size::Small, QStringLiteral("muted"))) {
    setProperty("role", QStringLiteral("inspector"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    auto* const heading = new QHBoxLayout;
    heading->setContentsMargins(16, 12, 16, 8);
    heading->setSpacing(theme::kGap2);
    heading->addWidget(m_name);
    heading->addWidget(m_state);
    heading->addStretch();
    heading->addWidget(m_note);
    layout->addLayout(heading);
    auto* const content = makeFrame(QStringLiteral("surface"));
    m_sections = new QVBoxLayout(content);
    m_sections->setContentsMargins(0, 0, 0, 0);
    m_sections->setSpacing(0);
    m_sections->addStretch();
    auto* const scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(scroll, 1);
    m_footer = new QVBoxLayout;
    layout->addLayout(m_footer);
}

void Inspector::setHeading(const QString& name, theme::Mark mark, const QString& state, const QString& note) {
    if (m_keysSection != nullptr) {
        m_keysSection->hide();
    }
    m_name->setText(name);
    m_state->setVisible(mark != theme::Mark::None);
    m_state->show(mark, state);
    m_note->setText(note);
}

void Inspector::setNothing(FactList& facts, const QString& sentence, const std::vector<const QAction*>& actions) {
    if (m_keysSection != nullptr && !m_keysSection->isHidden()) {
        return;  // asked for with each change of the list
    }
    setHeading(tr("Nothing selected"), theme::Mark::None, {});
    facts.show({{sentence, {}, {}, {}}});
    if (m_keys == nullptr) {
        m_keys = new FactList;
        m_keysSection = addSection(tr("Keys"), m_keys);
    }
    std::vector<Fact> keys;
    for (const QAction* const action : actions) {
        if (action != nullptr && !action->shortcut().isEmpty()) {
            keys.push_back({action->shortcut().toString(QKeySequence::NativeText), action->text(), {}, {}});
        }
    }
    m_keys->show(keys);
    m_keysSection->show();
}

QWidget* Inspector::addSection(const QString& title, QWidget* content) {
    auto* const section = new QWidget;
    auto* const layout = new QVBoxLayout(section);
    layout->setContentsMargins(16, m_sections->count() == 1 ? 0 : 12, 16, 12);
    layout->setSpacing(6);
    if (!title.isEmpty()) {
        layout->addWidget(makeLabel(title, theme::Size::Small, QStringLiteral("muted"), true));
    }
    layout->addWidget(content);
    auto* const whole = new QWidget;
    auto* const outer = new QVBoxLayout(whole);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    if (m_sections->count() > 1) {
        outer->addWidget(makeLine(QStringLiteral("grid-line")));
    }
    outer->addWidget(section);
    m_sections->insertWidget(m_sections->count() - 1, whole);
    return whole;
}

FactList* Inspector::makeFacts() {
    auto* const facts = new FactList;
    connect(facts, &FactList::linkActivated, this, &Inspector::linkActivated);
    return facts;
}

}  // namespace farmwarden::views
