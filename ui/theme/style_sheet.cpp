#include "ui/theme/style_sheet.h"

#include <QRegularExpression>

#include "ui/theme/theme.h"

namespace farmwarden::theme {
namespace {

// Text fields have no colour of their own here: Qt would make the hint in an empty one half of it, which is too little to
// read. Item views stay with the palette and their delegates: a style sheet on cells would be evaluated for each of them at
// each paint.
constexpr auto kTemplate = R"(
QMainWindow::separator { width: @line; height: @line; background: @border; }
QToolTip { color: @text; background: @raised; border: @line solid @border; padding: 4px 6px; }

QLabel[tone="muted"] { color: @muted; }
QLabel[tone="disabled"] { color: @disabled; }
QLabel[tone="closed"] { color: @closed-text; }
QLabel[tone="drain"] { color: @drain-text; }
QLabel[tone="open"] { color: @open-text; }
QLabel[textSize="tiny"] { font-size: @px-tiny; }
QLabel[textSize="small"] { font-size: @px-small; }
QLabel[textSize="heading"] { font-size: @px-heading; font-weight: 600; }
QLabel[textSize="title"] { font-size: @px-title; font-weight: 600; }
QLabel[strong="true"] { font-weight: 600; }

QPushButton, QToolButton[kind="button"] {
  min-height: 28px; padding: 0 12px; border: @line solid @border; border-radius: 4px; background: @surface; color: @text; }
QToolButton[kind="button"] { min-width: 28px; padding: 0; }
QPushButton, QToolButton { outline: none; }
QPushButton:hover, QToolButton[kind="button"]:hover { background: @hover; }
QPushButton:pressed, QToolButton[kind="button"]:pressed { background: @selection; }
QPushButton:focus, QToolButton[kind="button"]:focus { border: 2px solid @accent; padding: 0 @in-12px; min-height: @in2-28px; }
QToolButton[kind="button"]:focus { padding: 0; min-width: @in2-28px; }
QPushButton:disabled, QToolButton[kind="button"]:disabled { color: @disabled; background: @window; }
QToolButton[kind="flat"]::menu-indicator { image: none; width: 0; }
QToolButton[kind="button"]::menu-indicator { image: none; width: 0; }
QPushButton[kind="primary"] { background: @accent; border-color: @accent; color: @on-accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: @accent; border-color: @text; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton[kind="primary"]:disabled { background: @grid; border-color: @border; color: @disabled; }
QPushButton[kind="danger"] { color: @closed-text; border-color: @closed; font-weight: 600; }
QPushButton[kind="danger"]:hover { background: @closed-ground; }
QPushButton[kind="danger"]:disabled { color: @disabled; border-color: @border; }
QPushButton[kind="flat"], QToolButton[kind="flat"] {
  border: @line solid transparent; background: transparent; color: @accent; padding: 0 6px; min-height: 22px; }
QPushButton[kind="flat"]:hover, QToolButton[kind="flat"]:hover { background: @selection-weak; }
QPushButton[kind="flat"]:focus, QToolButton[kind="flat"]:focus { border: 2px solid @accent; border-radius: 4px; padding: 0 @in-6px; min-height: @in2-22px; }
QPushButton[kind="flat"]:disabled, QToolButton[kind="flat"]:disabled { color: @disabled; }
QPushButton[kind="small"] { min-height: 22px; padding: 0 8px; }
QPushButton[kind="small"]:focus { min-height: @in2-22px; padding: 0 @in-8px; }
QPushButton[kind="link"] { border: none; border-bottom: @line solid transparent; border-radius: 0; background: transparent; color: @accent;
  padding: 0; min-height: 17px; text-align: left; }
QPushButton[kind="link"]:hover { border-bottom: @line solid @accent; }
QPushButton[kind="link"]:focus { border: none; border-bottom: 2px solid @accent; padding: 0; min-height: @in-17px; }
QPushButton[kind="attention"] { border: @line solid transparent; background: transparent; color: @closed-text; padding: 0 6px; font-weight: 600; }
QPushButton[kind="attention"]:hover { background: @closed-ground; }
QPushButton[kind="attention"]:checked { background: @closed-ground; border-color: @closed; }
QPushButton[kind="attention"]:focus { border: 2px solid @accent; padding: 0 @in-6px; }

QPushButton[kind="segment"] { min-height: 24px; border: @line solid @border; border-radius: 0; padding: 0 10px; margin-left: -1px; color: @muted; }
QPushButton[kind="segment"][place="first"] { border-top-left-radius: 4px; border-bottom-left-radius: 4px; margin-left: 0; }
QPushButton[kind="segment"][place="last"] { border-top-right-radius: 4px; border-bottom-right-radius: 4px; }
QPushButton[kind="segment"]:checked { background: @selection; color: @text; font-weight: 600; }
QPushButton[kind="segment"]:focus { border: 2px solid @accent; padding: 0 @in-10px; min-height: @in2-24px; }

QToolButton[kind="card"] { border: @line solid @border; border-radius: 4px; background: @surface; padding: 1px; }
QToolButton[kind="card"]:hover { background: @hover; }
QToolButton[kind="card"]:checked { border: 2px solid @accent; background: @selection-weak; padding: 0; }
QToolButton[kind="card"]:focus { border: 2px solid @accent; padding: 0; }

QLineEdit, QSpinBox, QDateTimeEdit, QComboBox, QPlainTextEdit {
  min-height: 28px; border: @line solid @border; border-radius: 4px; background: @surface; padding: 0 8px;
  selection-background-color: @accent; selection-color: @on-accent; }
QLineEdit:focus, QSpinBox:focus, QDateTimeEdit:focus, QComboBox:focus { border: 2px solid @accent; padding: 0 @in-8px; min-height: @in2-28px; }
QPlainTextEdit:focus { border: 2px solid @accent; padding: @in-6px; }
QLineEdit:disabled, QSpinBox:disabled, QDateTimeEdit:disabled, QComboBox:disabled { background: @window; }
QLineEdit[state="good"] { border: @line solid @open; border-left: 4px solid @open; padding-left: 5px; }
QLineEdit[state="bad"], QSpinBox[state="bad"], QComboBox[state="bad"] { border: @line solid @closed; border-left: 4px solid @closed; padding-left: 5px; }
QLineEdit[role="chips"], QLineEdit[role="chips"]:focus, QLineEdit[role="chips"][state="good"], QLineEdit[role="chips"][state="bad"] {
  background: transparent; border: @line solid transparent; padding: 0 8px; min-height: 28px; }
QSpinBox::up-button, QSpinBox::down-button, QDateTimeEdit::up-button, QDateTimeEdit::down-button { width: 18px; border: none; background: transparent; }
QSpinBox::up-arrow, QDateTimeEdit::up-arrow { image: url(:/farmwarden/icons/@arrows-up.svg); width: 12px; height: 12px; }
QSpinBox::down-arrow, QDateTimeEdit::down-arrow, QComboBox::down-arrow { image: url(:/farmwarden/icons/@arrows-down.svg); width: 12px; height: 12px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox QAbstractItemView { border: @line solid @border; background: @raised; selection-background-color: @selection; selection-color: @text; outline: none; }
QPlainTextEdit { padding: 6px; }

QCheckBox { spacing: 8px; }
QCheckBox::indicator, QListWidget::indicator { width: 14px; height: 14px; border: @line solid @muted; border-radius: 3px; background: @surface; }
QCheckBox::indicator:hover { border-color: @text; }
QCheckBox::indicator:focus { border: 2px solid @accent; width: @in2-14px; height: @in2-14px; }
QCheckBox::indicator:checked, QListWidget::indicator:checked { border-color: @accent; background: @accent; image: url(:/farmwarden/icons/@tick.svg); }
QCheckBox::indicator:checked:focus { border-color: @text; }
QCheckBox::indicator:disabled { border-color: @border; background: @window; }
QCheckBox:disabled { color: @disabled; }

QMenu { background: @raised; border: @line solid @border; padding: 4px 0; color: @text; }
QMenu::item { padding: 5px 28px 5px 12px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 10px; }
QMenu::separator { height: @line; background: @grid; margin: 4px 0; }

QAbstractScrollArea { border: none; background: @surface; }
QTreeView, QTableView, QListView { background: @surface; border: none; outline: none; }
QListView[role="completions"] { background: @raised; border: @line solid @muted; border-radius: 4px; padding: 3px 0; }
QListView[role="palette-list"] { background: @raised; }
QFrame[role="palette"] { background: @raised; border: @line solid @muted; border-radius: 4px; }
QToolButton[kind="search"] { min-height: 28px; padding: 0 10px; border: @line solid @border; border-radius: 4px; background: @surface; color: @muted; }
QToolButton[kind="search"]:hover { background: @hover; }
QToolButton[kind="search"]:focus { border: 2px solid @accent; padding: 0 @in-10px; min-height: @in2-28px; }
QSplitter::handle:horizontal { background: @border; width: @line; }
QSplitter::handle:vertical { background: transparent; border-top: @line solid @grid; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section {
  background: @surface; color: @muted; border: none; border-bottom: @line solid @border; padding: 0 8px; min-height: 27px;
  font-size: @px-small; font-weight: 600; }
QTableCornerButton::section { background: @surface; border: none; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @border; border: 3px solid @surface; border-radius: 6px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @disabled; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTabBar { background: @surface; }
QTabBar::tab { padding: 7px 10px 6px; color: @muted; background: transparent; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; font-weight: 600; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @accent; }
QTabBar::tab:selected:focus { border: 2px solid @accent; padding: 5px 8px 4px; }

QDockWidget { border: none; }
QFrame[role="line"] { background: @border; max-height: @line; min-height: @line; border: none; }
QFrame[role="grid-line"] { background: @grid; max-height: @line; min-height: @line; border: none; }
QFrame[role="inspector"] { background: @surface; border-left: @line solid @border; }
QFrame[role="surface"] { background: @surface; border: none; }
QFrame[role="card"] { background: @surface; border: @line solid @border; border-radius: 4px; }
QFrame[role="quiet"] { background: @window; border: none; border-top: @line solid @border; border-bottom: @line solid @border; }
QFrame[role="bulk"] { background: @surface; border: none; border-top: @line solid @border; }
QFrame[role="note-closed"] { background: @closed-ground; border: @line solid @closed; border-radius: 4px; }
QFrame[role="note-drain"] { background: @drain-ground; border: @line solid @drain; border-radius: 4px; }
QFrame[role="banner"] { background: @stale-ground; border: none; border-bottom: @line solid @border; }
QFrame[role="banner-past"] { background: @pending-ground; border: none; border-top: @line solid @pending; border-bottom: @line solid @pending; }
QScrollArea[role="window"] { background: @window; }
QScrollArea[role="window"] > QWidget { background: @window; }
QFrame[role="toast"] { background: @raised; border: @line solid @muted; border-radius: 4px; }
QFrame[role="sheet"], QDialog { background: @surface; }
QDialog { border: @line solid @muted; }
QFrame[role="navigation"] { background: @surface; border: none; border-right: @line solid @border; }
QToolButton[kind="navigation"] { border: none; border-radius: 4px; background: transparent; min-width: 40px; max-width: 40px; min-height: 40px; max-height: 40px; }
QToolButton[kind="navigation"]:hover { background: @hover; }
QToolButton[kind="navigation"]:checked { background: @selection; }
QToolButton[kind="navigation"]:focus { border: 2px solid @accent; min-width: 36px; max-width: 36px; min-height: 36px; max-height: 36px; }
QStatusBar { background: @surface; border-top: @line solid @border; }
QStatusBar::item { border: none; }
QStatusBar QLabel { font-size: @px-small; color: @muted; }
QStatusBar QLabel[strong="true"] { color: @text; }
QProgressBar { border: none; background: @grid; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)";

// A focus frame is 2 px wide where the border beneath may be 1 px: "@in-12px" is the padding that keeps the contents
// where they are, "@in2-28px" the size that loses twice as much.
void setInsets(QString& sheet, int grown) {
    static const QRegularExpression insets(QStringLiteral("@in(2?)-(\\d+)px"));
    for (QRegularExpressionMatch match = insets.match(sheet); match.hasMatch(); match = insets.match(sheet)) {
        const int size = match.captured(2).toInt() - (match.captured(1).isEmpty() ? grown : 2 * grown);
        sheet.replace(match.capturedStart(), match.capturedLength(), QStringLiteral("%1px").arg(size));
    }
}

}  // namespace

QString styleSheet(const Theme& theme) {
    QString sheet = QString::fromLatin1(kTemplate);
    // Longer names first, so that "@open" does not eat the beginning of "@open-text".
    std::vector<Token> tokens;
    for (std::size_t i = 0; i < kTokenCount; ++i) {
        tokens.push_back(static_cast<Token>(i));
    }
    std::ranges::sort(tokens, std::ranges::greater(), [](Token token) { return nameOf(token).size(); });
    for (const Token token : tokens) {
        const std::string_view name = nameOf(token);
        sheet.replace(u'@' + QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())),
                      theme.color(token).name());
    }
    const auto pixels = [&](Size size) { return QString::number(theme.font(size).pixelSize()) + QStringLiteral("px"); };
    sheet.replace(QStringLiteral("@px-tiny"), pixels(Size::Tiny));
    sheet.replace(QStringLiteral("@px-small"), pixels(Size::Small));
    sheet.replace(QStringLiteral("@px-heading"), pixels(Size::Heading));
    sheet.replace(QStringLiteral("@px-title"), pixels(Size::Title));
    setInsets(sheet, 2 - theme.lineWidth());
    sheet.replace(QStringLiteral("@line"), QString::number(theme.lineWidth()) + QStringLiteral("px"));
    const QString suffix = theme.scheme() != Scheme::Light ? QStringLiteral("-dark") : QString();
    sheet.replace(QStringLiteral("@tick"), QStringLiteral("tick") + suffix);
    sheet.replace(QStringLiteral("@arrows-up"), QStringLiteral("arrow-up") + suffix);
    sheet.replace(QStringLiteral("@arrows-down"), QStringLiteral("arrow-down") + suffix);
    return sheet;
}

}  // namespace farmwarden::theme
