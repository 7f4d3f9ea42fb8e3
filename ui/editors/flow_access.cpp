#include <QAccessibleWidget>
#include <QPointer>
#include <unordered_map>

#include "ui/editors/flow_picture.h"

namespace farmwarden::editors {
namespace {

// A band. Stands for its number; beyond the last one it is invalid.
class BandAccess final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    BandAccess(FlowPicture* picture, int index) : m_picture(picture), m_index(index) {}

    bool isValid() const override { return m_picture && m_index < m_picture->bandCount(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_picture ? m_picture->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_picture); }
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    int index() const { return m_index; }

    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text kind) const override {
        return isValid() && kind == QAccessible::Name ? m_picture->describe(m_index) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!isValid()) {
            return {};
        }
        const QRect box = m_picture->bandRect(m_index);
        return {m_picture->mapToGlobal(box.topLeft()), box.size()};
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = true;
        state.focused = m_picture->hasFocus() && m_picture->current() == m_index;
        state.selected = m_picture->chosen() == m_index;
        state.invisible = !m_picture->isVisible();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override {
        if (isValid()) {
            m_picture->setCurrent(m_index);
            if (action == pressAction()) {
                m_picture->activate(m_index);
            }
        }
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<FlowPicture> m_picture;
    int m_index;
};

class PictureAccess final : public QAccessibleWidget {
public:
    explicit PictureAccess(FlowPicture* picture)
        : QAccessibleWidget(picture, QAccessible::List), m_picture(picture) {}
    ~PictureAccess() override {
        for (const auto& [index, id] : m_ids) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    int childCount() const override { return m_picture->bandCount(); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= m_picture->bandCount()) {
            return nullptr;
        }
        const auto known = m_ids.find(index);
        if (known != m_ids.end()) {
            return QAccessible::accessibleInterface(known->second);
        }
        auto* const band = new BandAccess(m_picture, index);  // owned by QAccessible's cache, given back in the destructor
        m_ids.emplace(index, QAccessible::registerAccessibleInterface(band));
        return band;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        return child(m_picture->bandAt(m_picture->mapFromGlobal(QPoint(x, y))));
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* const band = dynamic_cast<const BandAccess*>(child);
        return band == nullptr ? -1 : band->index();
    }
    QAccessibleInterface* focusChild() const override {
        return m_picture->hasFocus() ? child(m_picture->current()) : nullptr;
    }

private:
    FlowPicture* m_picture;
    mutable std::unordered_map<int, QAccessible::Id> m_ids;
};

QAccessibleInterface* makeAccess(const QString& className, QObject* object) {
    auto* const picture = qobject_cast<FlowPicture*>(object);
    return picture != nullptr && className == QLatin1String(FlowPicture::staticMetaObject.className())
               ? new PictureAccess(picture)
               : nullptr;
}

}  // namespace

void installFlowAccess() {
    static const bool isInstalled = [] {
        QAccessible::installFactory(&makeAccess);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

}  // namespace farmwarden::editors
