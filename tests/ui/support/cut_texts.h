#pragma once

#include <QStringList>

class QWidget;

// Texts that have less room than they need. What is elided and has the whole text in a tooltip is in order.
namespace farmwarden::test {

// Headers of tables (with a tooltip) and hints inside of fields are elided where there is little room: in order for the
// pseudo-locale, which is longer than any language.
enum class Elided { Never, HeadersAndHints };

// "QPushButton confirm \"Hold 3 targets\" has 80 of 96 px", for each that can be seen below `root`.
QStringList cutTexts(QWidget& root, Elided elided = Elided::Never);

// In the pseudo-locale: texts on labels, buttons and headers that have letters, but no bracket, and no name that the tests
// gave to something.
QStringList plainTexts(QWidget& root);

}  // namespace farmwarden::test
