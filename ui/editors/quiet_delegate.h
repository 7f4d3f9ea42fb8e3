#pragma once

#include <QStyledItemDelegate>

#include "ui/theme/theme.h"

namespace farmwarden::editors {

// Rows of a plain list with the console's own quiet selection in place of the palette's. UI thread.
class QuietDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    QuietDelegate(const theme::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

protected:
    const theme::Theme& theme() const { return m_theme; }
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->palette.setColor(QPalette::Highlight, m_theme.color(theme::Token::Selection));
        option->palette.setColor(QPalette::HighlightedText, m_theme.color(theme::Token::Text));
    }

private:
    const theme::Theme& m_theme;
};

}  // namespace farmwarden::editors
