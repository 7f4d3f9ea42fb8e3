#include "tests/ui/support/painted_texts.h"

#include <QAbstractItemDelegate>
#include <QAbstractItemView>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QWidget>

namespace farmwarden::test {
namespace {

constexpr qreal kTolerance = 1.5;  // rounding of glyph widths, and what a slanted letter hangs over

// Keeps the texts, and draws nothing.
class TextEngine final : public QPaintEngine {
public:
    TextEngine() : QPaintEngine(AllFeatures) {}
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override {}
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    Type type() const override { return User; }

    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        const QString text = item.text().trimmed();
        if (text.isEmpty()) {
            return;
        }
        const QRectF letters(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        const bool isClipped =
            painter()->hasClipping() && (letters.right() > painter()->clipBoundingRect().right() + kTolerance ||
                                         letters.left() < painter()->clipBoundingRect().left() - kTolerance);
        texts.push_back({text, painter()->combinedTransform().mapRect(letters), isClipped});
    }

    std::vector<PaintedText> texts;
};

class TextDevice final : public QPaintDevice {
public:
    explicit TextDevice(const QSize& size) : m_size(size) {}
    QPaintEngine* paintEngine() const override { return &m_engine; }
    std::vector<PaintedText> take() { return std::exchange(m_engine.texts, {}); }

protected:
    int metric(PaintDeviceMetric metric) const override {
        constexpr int kDotsPerInch = 96;
        switch (metric) {
            case PdmWidth:
                return m_size.width();
            case PdmHeight:
                return m_size.height();
            case PdmDpiX:
            case PdmDpiY:
            case PdmPhysicalDpiX:
            case PdmPhysicalDpiY:
                return kDotsPerInch;
            case PdmNumColors:
            case PdmDepth:
                return 32;
            case PdmDevicePixelRatio:
                return 1;
            default:
                return QPaintDevice::metric(metric);
        }
    }

private:
    QSize m_size;
    mutable TextEngine m_engine;
};

}  // namespace

std::vector<PaintedText> paintedTexts(const QSize& size, const std::function<void(QPainter&)>& paint) {
    TextDevice device(size);
    {
        QPainter painter(&device);
        paint(painter);
    }
    return device.take();
}

std::vector<PaintedText> paintedTexts(QWidget& widget) {
    return paintedTexts(widget.size(),
                        [&](QPainter& painter) { widget.render(&painter, {}, QRegion(widget.rect()), {}); });
}

std::vector<PaintedText> paintedTexts(const QAbstractItemView& view, const QModelIndex& index) {
    // What views fill in is protected; this is all that delegates of the console look at.
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.widget = &view;
    option.font = view.font();
    option.index = index;
    option.rect = QRect(QPoint(), view.visualRect(index).size());
    option.state.setFlag(QStyle::State_Selected,
                         view.selectionModel() != nullptr && view.selectionModel()->isSelected(index));
    return paintedTexts(option.rect.size(),
                        [&](QPainter& painter) { view.itemDelegateForIndex(index)->paint(&painter, option, index); });
}

}  // namespace farmwarden::test
