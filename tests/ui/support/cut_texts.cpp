#include "tests/ui/support/cut_texts.h"

#include <QAbstractButton>
#include <QAbstractItemDelegate>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTextDocument>
#include <QToolButton>
#include <set>

#include "tests/ui/support/painted_texts.h"
#include "ui/models/roles.h"

namespace farmwarden::test {
namespace {

constexpr int kTolerance = 1;  // rounding of glyph widths

QString plain(const QString& text) {
    if (!Qt::mightBeRichText(text)) {
        return text;
    }
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

QString line(const QWidget& widget, const QString& text, int has, int needs) {
    return QStringLiteral("%1 %2 \"%3\" has %4 of %5 px")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), plain(text))
        .arg(has)
        .arg(needs);
}

void checkLabel(const QLabel& label, QStringList& cut) {
    if (label.text().isEmpty()) {
        return;
    }
    if (label.wordWrap()) {
        const int needed = label.heightForWidth(label.width());
        if (needed > label.height() + kTolerance) {
            cut << line(label, label.text(), label.height(), needed) + QStringLiteral(" of height");
        }
    } else if (label.sizeHint().width() > label.width() + kTolerance &&
               !label.toolTip().contains(plain(label.text()))) {
        cut << line(label, label.text(), label.width(), label.sizeHint().width());
    }
}

void checkButton(const QAbstractButton& button, QStringList& cut) {
    const auto* const tool = qobject_cast<const QToolButton*>(&button);
    const bool isIcon =
        button.text().isEmpty() || (tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly);
    if (!isIcon && button.sizeHint().width() > button.width() + kTolerance) {
        cut << line(button, button.text(), button.width(), button.sizeHint().width());
    }
}

void checkHeader(const QHeaderView& header, QStringList& cut) {
    for (int i = 0; header.orientation() == Qt::Horizontal && i < header.count(); ++i) {
        if (!header.isSectionHidden(i) && header.sectionSize(i) < header.sectionSizeHint(i)) {
            cut << line(header, header.model()->headerData(i, Qt::Horizontal).toString(), header.sectionSize(i),
                        header.sectionSizeHint(i));
        }
    }
}

void checkField(const QLineEdit& field, QStringList& cut) {
    const QString text = field.text().isEmpty() ? field.placeholderText() : QString();
    const int needs = field.fontMetrics().horizontalAdvance(text);
    if (field.contentsRect().width() < needs && !field.toolTip().contains(text)) {
        cut << line(field, text, field.contentsRect().width(), needs);
    }
}

void checkTabs(const QTabBar& tabs, QStringList& cut) {
    for (int i = 0; i < tabs.count(); ++i) {
        const int needs = tabs.fontMetrics().horizontalAdvance(tabs.tabText(i));
        if (tabs.tabRect(i).width() < needs) {
            cut << line(tabs, tabs.tabText(i), tabs.tabRect(i).width(), needs);
        }
    }
}

bool hasText(const QWidget& widget) {
    const auto* const label = qobject_cast<const QLabel*>(&widget);
    const auto* const button = qobject_cast<const QAbstractButton*>(&widget);
    return (label != nullptr && !label->text().isEmpty()) || (button != nullptr && !button->text().isEmpty());
}

// What stands beyond an edge of something around it, where nobody can scroll to.
void checkEdges(const QWidget& widget, QStringList& cut) {
    for (const QWidget* around = widget.parentWidget(); around != nullptr; around = around->parentWidget()) {
        if (qobject_cast<const QAbstractItemView*>(around) != nullptr) {
            return;
        }
        const int right = widget.mapTo(around, QPoint(widget.width(), 0)).x();
        if (right > around->width() + kTolerance) {
            const auto* const label = qobject_cast<const QLabel*>(&widget);
            const auto* const button = qobject_cast<const QAbstractButton*>(&widget);
            cut << line(widget, label != nullptr ? label->text() : button->text(), around->width(), right) +
                       QStringLiteral(" to the edge of ") + QLatin1String(around->metaObject()->className());
            return;
        }
        if (around->isWindow()) {
            return;
        }
    }
}

bool isElidedFrom(const QString& shown, const QString& whole) {
    return shown.contains(u'…') && !whole.contains(shown);
}

// Texts in a row that lie on each other, or beyond an edge.
QStringList badly(const std::vector<PaintedText>& texts, const QSizeF& size) {
    constexpr qreal kOverlap = 2;  // letters may lean over
    QStringList bad;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QRectF& rect = texts[i].rect;
        if (texts[i].isClipped || rect.right() > size.width() + kOverlap || rect.left() < -kOverlap) {
            bad << QStringLiteral("\"%1\" is cut at the edge").arg(texts[i].text);
        }
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            const QRectF both = rect.adjusted(0, 2, 0, -2).intersected(texts[j].rect);
            if (both.width() > kOverlap && both.height() > kOverlap && texts[i].text != texts[j].text) {
                bad << QStringLiteral("\"%1\" lies on \"%2\"").arg(texts[i].text, texts[j].text);
            }
        }
    }
    return bad;
}

// Words and numbers of the console's own have their room; names, ids and sentences may be elided, and the tooltip has
// them whole.
bool mayBeElided(const QAbstractItemView& view, const QModelIndex& index) {
    const QAbstractItemDelegate* const delegate = view.itemDelegateForIndex(index);
    const bool isOfRow = delegate->inherits("farmwarden::views::RowDelegate");
    const bool isState = delegate->inherits("farmwarden::views::StateDelegate") &&
                         !index.siblingAtColumn(0).data(models::GroupRole).toBool();
    const bool isNumber = (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0 &&
                          index.data().toString().contains(QRegularExpression(QStringLiteral("^[\\d\\s.,/]+$")));
    return isOfRow && !isState && !isNumber;
}

// The cells that can be seen.
void checkCells(const QAbstractItemView& view, QStringList& cut) {
    std::set<QModelIndex> seen;
    const QRect area = view.viewport()->rect();
    constexpr int kStep = 12;  // less than any row or column
    for (int y = 1; y < area.height(); y += kStep) {
        for (int x = 1; x < area.width(); x += kStep) {
            const QModelIndex index = view.indexAt({x, y});
            if (index.isValid()) {
                seen.insert(index);
            }
        }
    }
    for (const QModelIndex& index : seen) {
        const std::vector<PaintedText> texts = paintedTexts(view, index);
        const QString where = QStringLiteral("%1, row %2, column %3: ")
                                  .arg(view.objectName().isEmpty() ? view.accessibleName() : view.objectName())
                                  .arg(index.row())
                                  .arg(index.column());
        for (const QString& problem : badly(texts, view.visualRect(index).size())) {
            cut << where + problem;
        }
        for (const PaintedText& text : texts) {
            const bool isTold =
                index.data(Qt::ToolTipRole).toString().contains(text.text.section(u'…', 0, 0).trimmed());
            if (isElidedFrom(text.text, index.data().toString()) && !isTold && !mayBeElided(view, index)) {
                cut << where + QStringLiteral("\"%1\" of \"%2\"").arg(text.text, index.data().toString());
            }
        }
    }
}

// A widget that paints its words itself.
void checkPainting(QWidget& widget, QStringList& cut) {
    const QLatin1String name(widget.metaObject()->className());
    const bool isOurs = name.startsWith(QLatin1String("farmwarden::"));
    const bool isOther = qobject_cast<QAbstractItemView*>(&widget) != nullptr || widget.isWindow();
    if (!isOurs || isOther) {
        return;
    }
    for (const QString& problem : badly(paintedTexts(widget), widget.size())) {
        cut << QStringLiteral("%1 %2: %3").arg(name, widget.objectName(), problem);
    }
}

template <typename Visit>
void eachShown(QWidget& root, Visit visit) {
    visit(root);
    for (QWidget* const widget : root.findChildren<QWidget*>()) {
        if (widget->isVisible()) {
            visit(*widget);
        }
    }
}

}  // namespace

QStringList cutTexts(QWidget& root, Elided elided) {
    QStringList cut;
    eachShown(root, [&](QWidget& widget) {
        if (const auto* const label = qobject_cast<const QLabel*>(&widget)) {
            checkLabel(*label, cut);
        } else if (const auto* const button = qobject_cast<const QAbstractButton*>(&widget)) {
            checkButton(*button, cut);
        } else if (const auto* const header = qobject_cast<const QHeaderView*>(&widget)) {
            if (elided == Elided::Never) {
                checkHeader(*header, cut);
            }
        } else if (const auto* const field = qobject_cast<const QLineEdit*>(&widget)) {
            if (elided == Elided::Never) {
                checkField(*field, cut);
            }
        } else if (const auto* const tabs = qobject_cast<const QTabBar*>(&widget)) {
            checkTabs(*tabs, cut);
        } else if (const auto* const box = qobject_cast<const QComboBox*>(&widget)) {
            const int needs = box->fontMetrics().horizontalAdvance(box->currentText());
            if (box->width() < needs) {
                cut << line(*box, box->currentText(), box->width(), needs);
            }
        }
        if (hasText(widget)) {
            checkEdges(widget, cut);
        }
        const auto* const view = qobject_cast<const QAbstractItemView*>(&widget);
        if (view != nullptr && qobject_cast<const QHeaderView*>(&widget) == nullptr && elided == Elided::Never) {
            checkCells(*view, cut);
        }
        if (elided == Elided::Never) {
            checkPainting(widget, cut);
        }
        // These paint their words themselves, and ask for the room that they need.
        const QLatin1String name(widget.metaObject()->className());
        const bool paintsItsHint =
            name.endsWith(QLatin1String("MarkLabel")) || name.endsWith(QLatin1String("WallLegend"));
        if (elided == Elided::Never && paintsItsHint && widget.width() < widget.sizeHint().width()) {
            cut << line(widget, widget.accessibleName(), widget.width(), widget.sizeHint().width());
        }
    });
    return cut;
}

QStringList plainTexts(QWidget& root) {
    QStringList texts;
    const auto take = [&](const QString& text) {
        static const QRegularExpression kLetter(QStringLiteral("\\p{L}"));
        static const QRegularExpression kData(
            QStringLiteral("office|sh-0|ana|ben|eve|joe|test|kernel|Farmwarden|/srv|/var|"
                           "10\\.|Ctrl|UTC|CSV|JSON|gw-|postgresql:|^s-\\d|"
                           "^(name|farm|address|weight|limit|tags|hosts\\.csv)$"));
        if (text.contains(kLetter) && !text.contains(u'[') && !kData.match(text).hasMatch()) {
            texts << text;
        }
    };
    eachShown(root, [&](const QWidget& widget) {
        if (const auto* const label = qobject_cast<const QLabel*>(&widget)) {
            take(plain(label->text()));
        } else if (const auto* const button = qobject_cast<const QAbstractButton*>(&widget)) {
            take(button->text());
        } else if (const auto* const field = qobject_cast<const QLineEdit*>(&widget)) {
            take(field->placeholderText());
        }
    });
    return texts;
}

}  // namespace farmwarden::test
