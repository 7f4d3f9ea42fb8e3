#include "ui/views/inspector.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace farmwarden::views {

FactList::FactList(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::kGap3);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnMinimumWidth(0, 112);
    m_grid->setColumnStretch(1, 1);
    connect(&theme, &theme::Theme::changed, this, [this] {
        for (std::size_t i = 0; i < m_facts.size(); ++i) {
            showRow(i, m_facts[i]);  // links have their colour in the text
        }
    });
}

void FactList::addRow() {
    const int row = static_cast<int>(m_rows.size());
    QLabel* const label = makeLabel({}, theme::Size::Base, QStringLiteral("muted"));
    auto* const value = new QLabel;
    value->setWordWrap(true);
    connect(value, &QLabel::linkActivated, this, &FactList::linkActivated);
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(value, row, 1);
    m_rows.emplace_back(label, value);
}

// What is the same is left alone: a link that has the focus would lose it.
void FactList::show(const std::vector<Fact>& facts) {
    const std::vector<Fact> before = std::exchange(m_facts, facts);
    while (m_rows.size() < facts.size()) {
        addRow();
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto [label, value] = m_rows[i];
        const bool isShown = i < facts.size();
        label->setVisible(isShown);
        value->setVisible(isShown);
        if (isShown && (i >= before.size() || before[i] != facts[i])) {
            showRow(i, facts[i]);
        }
    }
}

void FactList::showRow(std::size_t row, const Fact& fact) {
    const auto [label, value] = m_rows[row];
    label->setText(fact.label);
    value->setToolTip(fact.toolTip);
    if (fact.link.isEmpty()) {
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setFocusPolicy(Qt::NoFocus);
        value->setText(fact.text);
    } else {
        value->setTextFormat(Qt::RichText);
        value->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        value->setText(QStringLiteral("<a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a>")
                           .arg(fact.link.toHtmlEscaped(), m_theme.color(theme::Token::Accent).name(), fact.text.toHtmlEscaped()));
        value->setAccessibleName(QStringLiteral("%1: %2").arg(fact.label, fact.text));
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
    m_name->setText(name);
    m_state->setVisible(mark != theme::Mark::None);
    m_state->show(mark, state);
    m_note->setText(note);
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
    auto* const facts = new FactList(m_theme);
    connect(facts, &FactList::linkActivated, this, &Inspector::linkActivated);
    return facts;
}

}  // namespace farmwarden::views
