#include "ui/charts/number_card.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QResizeEvent>
#include <QVBoxLayout>

#include "ui/views/sparkline.h"
#include "ui/views/widgets.h"

namespace farmwarden::charts {

using theme::Token;
using views::makeLabel;

class NumberCard::Curve final : public QWidget {
public:
    explicit Curve(const theme::Theme& theme) : m_theme(theme) { setMinimumSize(48, 22); }
    void show(const QList<double>& values, bool isUnusual) {
        if (values != m_values || isUnusual != m_isUnusual) {
            m_values = values;
            m_isUnusual = isUnusual;
            update();
        }
    }
    const QList<double>& values() const { return m_values; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        views::paintSparkline(painter, QRectF(rect()).adjusted(2, 2, -3, -2), m_values,
                              m_theme.color(m_isUnusual ? Token::Closed : Token::Bar));
    }

private:
    const theme::Theme& m_theme;
    QList<double> m_values;
    bool m_isUnusual = false;
};

NumberCard::NumberCard(const theme::Theme& theme, const QString& what, QWidget* parent)
    : QFrame(parent),
      m_whatText(what),
      m_what(makeLabel(what, theme::Size::Small, QStringLiteral("muted"))),
      m_value(makeLabel({}, theme::Size::Title)),
      m_note(makeLabel({}, theme::Size::Small, QStringLiteral("muted"))),
      m_curve(new Curve(theme)) {
    setProperty("role", QStringLiteral("card"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(2);
    layout->addWidget(m_what);
    auto* const line = new QHBoxLayout;
    line->setSpacing(theme::kGap3);
    line->addWidget(m_value);
    line->addWidget(m_curve, 1);
    layout->addLayout(line);
    layout->addWidget(m_note);
    // Long notes are cut rather than that they push the other cards away.
    for (QLabel* const label : {m_what, m_note}) {
        label->setMinimumWidth(0);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
}

void NumberCard::show(const QString& value, const QString& note, bool isUnusual) {
    m_value->setText(value);
    views::setTone(m_value, isUnusual ? QStringLiteral("closed") : QString());
    m_noteText = note;
    elide();
    m_curve->show(m_curve->values(), isUnusual);
}

void NumberCard::elide() {
    for (const auto& [label, text] : {std::pair(m_what, m_whatText), std::pair(m_note, m_noteText)}) {
        const QString shown = label->fontMetrics().elidedText(text, Qt::ElideRight, label->width());
        label->setText(shown);
        label->setToolTip(shown == text ? QString() : text);
        label->setAccessibleName(text);
    }
}

void NumberCard::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    layout()->activate();
    elide();
}

void NumberCard::setTrend(const QList<double>& values) {
    m_curve->show(values, m_value->property("tone").toString() == u"closed");
}

QString NumberCard::describe() const {
    return QStringLiteral("%1: %2 (%3)").arg(m_whatText, m_value->text(), m_noteText);
}

}  // namespace farmwarden::charts
