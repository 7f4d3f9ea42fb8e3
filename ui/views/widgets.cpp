#include "ui/views/widgets.h"

#include <QAction>
#include <QCoreApplication>
#include <QPainter>
#include <QStyle>

namespace farmwarden::views {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Names)
};

constexpr int kMarkSide = 12;
constexpr int kMarkGap = 6;

}  // namespace

void setStyleProperty(QWidget* widget, const char* name, const QVariant& value) {
    if (widget->property(name) != value) {
        widget->setProperty(name, value);
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

QLabel* makeLabel(const QString& text, theme::Size size, const QString& tone, bool isStrong) {
    auto* const label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    switch (size) {
        case theme::Size::Tiny:
            label->setProperty("textSize", QStringLiteral("tiny"));
            break;
        case theme::Size::Small:
            label->setProperty("textSize", QStringLiteral("small"));
            break;
        case theme::Size::Base:
            break;
        case theme::Size::Heading:
            label->setProperty("textSize", QStringLiteral("heading"));
            break;
        case theme::Size::Title:
            label->setProperty("textSize", QStringLiteral("title"));
            break;
    }
    if (!tone.isEmpty()) {
        label->setProperty("tone", tone);
    }
    if (isStrong) {
        label->setProperty("strong", true);
    }
    return label;
}

void setTone(QLabel* label, const QString& tone) {
    setStyleProperty(label, "tone", tone);
}

QPushButton* makeButton(const QString& text, const QString& kind) {
    auto* const button = new QPushButton(text);
    button->setAutoDefault(false);
    if (!kind.isEmpty()) {
        button->setProperty("kind", kind);
    }
    return button;
}

QFrame* makeLine(const QString& role) {
    return makeFrame(role);
}

QFrame* makeFrame(const QString& role) {
    auto* const frame = new QFrame;
    frame->setProperty("role", role);
    return frame;
}

QPushButton* makeActionButton(QAction* action, const QString& kind, bool isShort) {
    QPushButton* const button = makeButton(action->text(), kind);
    const auto follow = [button, action, isShort] {
        button->setText(isShort ? action->iconText() : action->text());
        button->setAccessibleName(action->text());
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

bool leavesPanel(Qt::FocusReason reason) {
    return reason != Qt::ActiveWindowFocusReason && reason != Qt::OtherFocusReason;
}

QString joinNames(const std::vector<std::string>& names, std::size_t more) {
    QStringList list;
    for (const std::string& name : names) {
        list << QString::fromStdString(name);
    }
    const QString text = list.join(QStringLiteral(", "));
    return more == 0 ? text : Texts::tr("%1 and %n more", nullptr, static_cast<int>(more)).arg(text);
}

NoteLabel::NoteLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setProperty("textSize", QStringLiteral("small"));
    setProperty("tone", QStringLiteral("muted"));
}

QSize NoteLabel::minimumSizeHint() const {
    return {0, QLabel::minimumSizeHint().height()};
}

void NoteLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(alignment()),
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

void NoteLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    explain();
}

void NoteLabel::setNote(const QString& note) {
    setText(note);
    explain();
}

void NoteLabel::explain() {
    setToolTip(sizeHint().width() > width() ? text() : QString());
}

MarkLabel::MarkLabel(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, [this] { update(); });
}

void MarkLabel::show(theme::Mark mark, const QString& word, bool isStrong) {
    if (mark == m_mark && word == m_word && isStrong == m_isStrong) {
        return;  // asked for ten times a second
    }
    m_mark = mark;
    m_word = word;
    m_isStrong = isStrong;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize MarkLabel::sizeHint() const {
    const QFontMetrics metrics(m_theme.font(theme::Size::Base, m_isStrong));
    return {kMarkSide + kMarkGap + metrics.horizontalAdvance(m_word), std::max(kMarkSide, metrics.height())};
}

void MarkLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    theme::paintMark(painter, QRectF(0, (height() - kMarkSide) / 2.0, kMarkSide, kMarkSide), m_mark,
                     m_theme.color(theme::markToken(m_mark)));
    painter.setFont(m_theme.font(theme::Size::Base, m_isStrong));
    painter.setPen(m_theme.color(theme::markTextToken(m_mark)));
    painter.drawText(rect().adjusted(kMarkSide + kMarkGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_word);
}

}  // namespace farmwarden::views
