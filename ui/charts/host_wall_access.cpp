#include "ui/charts/host_wall_access.h"

#include <QAccessibleWidget>
#include <QPointer>
#include <unordered_map>

#include "ui/charts/host_wall.h"

namespace farmwarden::charts {
namespace {

// A cell. Stands for its number, so that it stays good while targets come and go; beyond the last one it is invalid.
class CellAccess final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    CellAccess(HostWall* wall, int index) : m_wall(wall), m_index(index) {}

    bool isValid() const override { return m_wall && m_index < m_wall->count(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_wall ? m_wall->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_wall); }
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    int index() const { return m_index; }

    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text kind) const override {
        return isValid() && kind == QAccessible::Name ? m_wall->describe(m_index) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!isValid()) {
            return {};
        }
        const QRect box = m_wall->cellRect(m_index);
        return {m_wall->viewport()->mapToGlobal(box.topLeft()), box.size()};
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = true;
        state.selected = m_wall->current() == m_index;
        state.focused = state.selected && m_wall->hasFocus();
        state.offscreen = !m_wall->viewport()->rect().intersects(m_wall->cellRect(m_index));
        state.invisible = !m_wall->isVisible();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override {
        if (isValid()) {
            m_wall->setCurrent(m_index);
            if (action == pressAction()) {
                m_wall->open(m_index);
            }
        }
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<HostWall> m_wall;
    int m_index;
};

class WallAccess final : public QAccessibleWidget {
public:
    explicit WallAccess(HostWall* wall) : QAccessibleWidget(wall, QAccessible::List), m_wall(wall) {}
    ~WallAccess() override {
        for (const auto& [index, id] : m_ids) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    int childCount() const override { return m_wall->count(); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= m_wall->count()) {
            return nullptr;
        }
        const auto known = m_ids.find(index);
        if (known != m_ids.end()) {
            return QAccessible::accessibleInterface(known->second);
        }
        auto* const cell = new CellAccess(m_wall, index);  // owned by QAccessible's cache, given back in the destructor
        m_ids.emplace(index, QAccessible::registerAccessibleInterface(cell));
        return cell;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        return child(m_wall->cellAt(m_wall->viewport()->mapFromGlobal(QPoint(x, y))));
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* const cell = dynamic_cast<const CellAccess*>(child);
        return cell == nullptr ? -1 : cell->index();
    }
    QAccessibleInterface* focusChild() const override {
        return m_wall->hasFocus() ? child(m_wall->current()) : nullptr;
    }

private:
    HostWall* m_wall;
    mutable std::unordered_map<int, QAccessible::Id> m_ids;
};

QAccessibleInterface* makeAccess(const QString& className, QObject* object) {
    auto* const wall = qobject_cast<HostWall*>(object);
    return wall != nullptr && className == QLatin1String(HostWall::staticMetaObject.className()) ? new WallAccess(wall)
                                                                                                 : nullptr;
}

}  // namespace

void installWallAccess() {
    static const bool isInstalled = [] {
        QAccessible::installFactory(&makeAccess);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

}  // namespace farmwarden::charts
