#include "ui/navigation/header_facts.h"

#include <QEvent>
#include <QRegularExpression>
#include <QTextDocument>
#include <cmath>

namespace farmwarden::navigation {
namespace {

const QString kBetween = QStringLiteral(" · ");
const QString kMore = QStringLiteral(" …");

}  // namespace

HeaderFacts::HeaderFacts(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::RichText);
    setProperty("tone", QStringLiteral("muted"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void HeaderFacts::setFacts(const QString& facts) {
    if (facts != m_facts) {
        m_facts = facts;
        setAccessibleName(plainFacts());
        updateGeometry();
        fit();
    }
}

QString HeaderFacts::plainFacts() const {
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    return QString(m_facts).remove(tags);
}

int HeaderFacts::widthOf(const QString& text) const {
    QTextDocument document;
    document.setDefaultFont(font());
    document.setDocumentMargin(0);
    document.setHtml(text);
    return static_cast<int>(std::ceil(document.idealWidth()));
}

QSize HeaderFacts::sizeHint() const {
    return {widthOf(m_facts), QLabel::sizeHint().height()};
}

QSize HeaderFacts::minimumSizeHint() const {
    return {0, QLabel::minimumSizeHint().height()};
}

void HeaderFacts::fit() {
    QStringList facts = m_facts.split(kBetween);
    QString shown = m_facts;
    while (widthOf(shown) > width() && facts.size() > 1) {
        facts.removeLast();
        shown = facts.join(kBetween) + kMore;
    }
    if (widthOf(shown) > width()) {
        shown = fontMetrics().elidedText(plainFacts(), Qt::ElideRight, width()).toHtmlEscaped();
    }
    if (shown != text()) {
        setText(shown);
    }
    setToolTip(shown == m_facts ? QString() : plainFacts());
}

void HeaderFacts::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        fit();
    }
}

void HeaderFacts::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    fit();
}

}  // namespace farmwarden::navigation
