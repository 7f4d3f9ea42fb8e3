#pragma once

#include <QLayout>
#include <memory>
#include <vector>

namespace farmwarden::views {

// A row of buttons that goes on in the next line where it does not fit: words are longer in some languages. Each part has the
// width that it asks for. UI thread.
class WrapLayout final : public QLayout {
    Q_OBJECT
public:
    explicit WrapLayout(QWidget* parent = nullptr);
    ~WrapLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    // The height that is needed; `visit` gets each part with its place.
    template <typename Visit>
    int place(const QRect& rect, Visit visit) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

}  // namespace farmwarden::views
