#pragma once

#include <QFrame>
#include <QPointer>

#include "ui/actions/action_catalogue.h"
#include "ui/bridge/latest_look.h"
#include "ui/presenters/palette.h"
#include "ui/theme/theme.h"

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace farmwarden::navigation {

// Ctrl+K: a few letters lead to any page, action, farm, target, user or session. A child of the window, above
// everything in it; goes when the focus does. UI thread; the directory is searched on a worker.
class Palette final : public QFrame {
    Q_OBJECT
public:
    // All outlive this.
    Palette(const theme::Theme& theme, bridge::LiveDirectory& live, actions::ActionCatalogue& catalogue,
            QWidget* parent);
    ~Palette() override;

    void open();
    // Gives the focus back to where it came from.
    void close();
    // What it offers, as text: for tests.
    QStringList offers() const;

Q_SIGNALS:
    void linkActivated(const QString& link);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool onKey(int key);
    void closeWhenLeft();
    void search();
    void show(std::vector<presenters::PaletteHit> found);
    std::vector<presenters::PaletteHit> actionHits(const QString& typed) const;
    void addRow(const presenters::PaletteHit& hit);
    void step(int by);
    void announce(int row);
    void take(int row);
    void takeOrWait();
    void place();

    const theme::Theme& m_theme;
    actions::ActionCatalogue& m_catalogue;
    QLineEdit* m_text = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_hint = nullptr;
    QStandardItemModel* m_model = nullptr;
    QPointer<QWidget> m_before;  // had the focus
    QString m_shownFor;          // the text whose hits are in the list; another one's are on their way
    bool m_isTaken = false;      // Return was pressed before they came
    bridge::LatestLook m_look;
};

}  // namespace farmwarden::navigation
