#pragma once

#include <QLabel>

namespace farmwarden::navigation {

// What a page says of itself beside its title: "3 farms · 40 targets · 7 open". Asks for the room of all of it; where
// there is less, the last facts give way to an ellipsis, and all are in the tooltip. UI thread.
class HeaderFacts final : public QLabel {
    Q_OBJECT
public:
    explicit HeaderFacts(QWidget* parent = nullptr);

    // Rich text; " · " stands between facts.
    void setFacts(const QString& facts);
    // All of them, without their looks.
    QString plainFacts() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int widthOf(const QString& text) const;
    void fit();

    QString m_facts;
};

}  // namespace farmwarden::navigation
