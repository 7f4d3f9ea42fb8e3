#include "ui/views/settings_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>
#include <array>

#include "ui/views/segments.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {
namespace {

constexpr int kColumnWidth = 720;
constexpr int kLabelWidth = 152;

// In the order of their segments.
constexpr std::array kThemes{theme::Choice::System, theme::Choice::Light, theme::Choice::Dark,
                             theme::Choice::HighContrast};
constexpr std::array kRows{theme::Rows::Compact, theme::Rows::Comfortable};
constexpr std::array kMotions{theme::Motion::System, theme::Motion::Full, theme::Motion::Reduced};

template <typename Values, typename Value>
int indexIn(const Values& values, Value value) {
    return static_cast<int>(std::ranges::find(values, value) - values.begin());
}

QVBoxLayout* makeCard(const QString& title, QFrame*& card) {
    card = makeFrame(QStringLiteral("card"));
    auto* const layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(theme::kGap3);
    layout->addWidget(makeLabel(title, theme::Size::Base, {}, true));
    return layout;
}

// Label, control, and beneath the control what is to be known about it.
QLabel* addRow(QVBoxLayout* layout, const QString& name, QWidget* control, const QString& note) {
    auto* const row = new QGridLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setHorizontalSpacing(theme::kGap3);
    row->setVerticalSpacing(theme::kGap1);
    row->setColumnMinimumWidth(0, kLabelWidth);
    row->setColumnStretch(1, 1);
    QLabel* const label = makeLabel(name, theme::Size::Base, QStringLiteral("muted"));
    label->setBuddy(control);
    row->addWidget(label, 0, 0);
    row->addWidget(control, 0, 1, Qt::AlignLeft);
    QLabel* const text = makeLabel(note, theme::Size::Small, QStringLiteral("muted"));
    text->setWordWrap(true);
    row->addWidget(text, 1, 1);
    layout->addLayout(row);
    return text;
}

}  // namespace

SettingsPage::SettingsPage(const theme::Theme& theme, const theme::Settings& settings, QWidget* parent)
    : Page(parent), m_theme(theme), m_settings(settings), m_languageAtStart(settings.language) {
    setObjectName(QStringLiteral("settingsPage"));
    auto* const content = new QWidget;
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(16, 0, 16, 16);
    column->setSpacing(theme::kGap3);
    for (QWidget* const card : {makeAppearance(), makeLanguage(), makeConfirmations(), makeLayout()}) {
        card->setMaximumWidth(kColumnWidth);
        column->addWidget(card);
    }
    column->addStretch();
    auto* const scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setProperty("role", QStringLiteral("window"));
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(&theme, &theme::Theme::changed, this, &SettingsPage::showNotes);
    show(settings);
}

Segments* SettingsPage::makeChoice(const QString& name, const QStringList& texts) {
    auto* const choice = new Segments(name, texts);
    for (int i = 0; i < texts.size(); ++i) {
        choice->button(i)->setAccessibleName(tr("%1: %2").arg(name, texts.at(i)));
    }
    connect(choice, &Segments::currentChanged, this, &SettingsPage::take);
    return choice;
}

QWidget* SettingsPage::makeAppearance() {
    QFrame* card = nullptr;
    QVBoxLayout* const layout = makeCard(tr("Appearance"), card);
    m_themes = makeChoice(tr("Theme"), {tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")});
    m_themes->setObjectName(QStringLiteral("themeChoice"));
    m_themeNote = addRow(layout, tr("Theme"), m_themes, {});
    m_rows = makeChoice(tr("Row height"), {tr("Compact"), tr("Comfortable")});
    m_rows->setObjectName(QStringLiteral("rowChoice"));
    addRow(layout, tr("Row height"), m_rows, tr("Comfortable rows are easier to hit, compact ones show more."));
    m_motion = makeChoice(tr("Motion"), {tr("As the system"), tr("Full"), tr("Reduced")});
    m_motion->setObjectName(QStringLiteral("motionChoice"));
    m_motionNote = addRow(layout, tr("Motion"), m_motion, {});
    return card;
}

QWidget* SettingsPage::makeLanguage() {
    QFrame* card = nullptr;
    QVBoxLayout* const layout = makeCard(tr("Language"), card);
    m_language = new QComboBox;
    m_language->setObjectName(QStringLiteral("languageChoice"));
    m_language->setAccessibleName(tr("Language of the console"));
    // A language is called what it calls itself, so that who cannot read this page finds the own one.
    m_language->addItem(tr("As the system"), QStringLiteral("system"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Español"), QStringLiteral("es"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    m_language->setMinimumWidth(200);
    connect(m_language, &QComboBox::currentIndexChanged, this, &SettingsPage::take);
    m_languageNote = addRow(layout, tr("Language of the console"), m_language, {});
    return card;
}

QWidget* SettingsPage::makeConfirmations() {
    QFrame* card = nullptr;
    QVBoxLayout* const layout = makeCard(tr("Confirmations"), card);
    m_asks = new QCheckBox(tr("Ask before closing the window stops a broker"));
    m_asks->setObjectName(QStringLiteral("askBeforeBrokerStops"));
    connect(m_asks, &QCheckBox::toggled, this, &SettingsPage::take);
    layout->addWidget(m_asks, 0, Qt::AlignLeft);
    QLabel* const note =
        makeLabel(tr("A broker that was started here ends with the window. What cannot be undone always asks first."),
                  theme::Size::Small, QStringLiteral("muted"));
    note->setWordWrap(true);
    layout->addWidget(note);
    return card;
}

QWidget* SettingsPage::makeLayout() {
    QFrame* card = nullptr;
    QVBoxLayout* const layout = makeCard(tr("Layout"), card);
    QPushButton* const reset = makeButton(tr("Reset layout"));
    reset->setObjectName(QStringLiteral("resetLayout"));
    connect(reset, &QPushButton::clicked, this, &SettingsPage::layoutResetWanted);
    layout->addWidget(reset, 0, Qt::AlignLeft);
    QLabel* const note = makeLabel(
        tr("Columns, inspector and window go back to their usual places. Saved views and recent stores stay."),
        theme::Size::Small, QStringLiteral("muted"));
    note->setWordWrap(true);
    layout->addWidget(note);
    return card;
}

QWidget* SettingsPage::mainView() {
    return m_themes->button(m_themes->current());
}

void SettingsPage::show(const theme::Settings& settings) {
    m_settings = settings;
    m_isShowing = true;
    m_themes->setCurrent(indexIn(kThemes, settings.theme));
    m_rows->setCurrent(indexIn(kRows, settings.rows));
    m_motion->setCurrent(indexIn(kMotions, settings.motion));
    m_language->setCurrentIndex(m_language->findData(settings.language));  // none for the pseudo-locale
    m_asks->setChecked(settings.asksBeforeBrokerStops);
    m_isShowing = false;
    showNotes();
}

void SettingsPage::take() {
    if (m_isShowing) {
        return;
    }
    theme::Settings settings = m_settings;
    settings.theme = kThemes[static_cast<std::size_t>(m_themes->current())];
    settings.rows = kRows[static_cast<std::size_t>(m_rows->current())];
    settings.motion = kMotions[static_cast<std::size_t>(m_motion->current())];
    if (m_language->currentIndex() >= 0) {
        settings.language = m_language->currentData().toString();
    }
    settings.asksBeforeBrokerStops = m_asks->isChecked();
    if (settings != m_settings) {
        m_settings = settings;
        showNotes();
        Q_EMIT settingsChanged(settings);
    }
}

void SettingsPage::showNotes() {
    const bool isSystems = m_settings.theme == theme::Choice::System;
    const theme::Scheme scheme = m_theme.scheme();
    const QString now = scheme == theme::Scheme::Light  ? tr("light")
                        : scheme == theme::Scheme::Dark ? tr("dark")
                                                        : tr("high contrast");
    m_themeNote->setText(isSystems ? tr("The system says %1; changes are followed at once.").arg(now)
                                   : tr("High contrast is black, white and yellow with thick borders."));
    m_motionNote->setText(m_theme.isMotionReduced()
                              ? tr("Nothing moves by itself.")
                              : tr("Little moves, and only to show that something is under way."));
    m_languageNote->setText(m_settings.language == m_languageAtStart
                                ? tr("Dates and numbers follow the language, too.")
                                : tr("Takes effect when the console is started the next time."));
}

QString SettingsPage::describe() const {
    const auto line = [](const QString& name, const QString& value) {
        return QStringLiteral("  %1: %2\n").arg(name, value);
    };
    return line(tr("Theme"), m_themes->button(m_themes->current())->text()) + line(QString(), m_themeNote->text()) +
           line(tr("Row height"), m_rows->button(m_rows->current())->text()) +
           line(tr("Motion"), m_motion->button(m_motion->current())->text()) +
           line(tr("Language"), m_language->currentText()) + line(QString(), m_languageNote->text()) +
           line(m_asks->text(), m_asks->isChecked() ? tr("yes") : tr("no"));
}

}  // namespace farmwarden::views
