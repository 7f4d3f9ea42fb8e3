#pragma once

#include <QRectF>
#include <QString>
#include <functional>
#include <vector>

class QAbstractItemView;
class QModelIndex;
class QPainter;
class QWidget;

// What is painted, word by word: for texts that are no label's or button's, but those of delegates and of widgets that
// paint themselves.
namespace farmwarden::test {

struct PaintedText {
    QString text;
    QRectF rect;             // of its letters, in the coordinates of what was painted
    bool isClipped = false;  // its end lies outside of what may be painted
};

// The texts that `paint` draws within an area of that size.
std::vector<PaintedText> paintedTexts(const QSize& size, const std::function<void(QPainter&)>& paint);
// Of the widget alone, without its children.
std::vector<PaintedText> paintedTexts(QWidget& widget);
// Of a cell, as the view would have its delegate paint it; the rectangles are those of the cell.
std::vector<PaintedText> paintedTexts(const QAbstractItemView& view, const QModelIndex& index);

}  // namespace farmwarden::test
