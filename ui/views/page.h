#pragma once

#include <QStringList>
#include <QWidget>
#include <functional>

#include "ui/theme/theme.h"

namespace farmwarden::views {

class FilterBox;
class Inspector;

// One page of the window: it owns its table, its filter and its inspector; the window shows its title, counts and
// actions in the header and keeps its history. UI thread.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString id() const = 0;  // "farms": for settings, --page and links
    virtual QString title() const = 0;
    virtual QString icon() const = 0;
    // "<b>3</b> farms · <b>40</b> targets"
    virtual QString counts() const = 0;
    // "3 need attention"; empty: nothing does.
    virtual QString attention() const { return {}; }
    virtual bool isAttentionOnly() const { return false; }
    virtual void setAttentionOnly(bool) {}
    virtual QString primaryAction() const { return {}; }
    // Stands beside the primary one, and is not it.
    virtual QString secondaryAction() const { return {}; }
    virtual QStringList moreActions() const { return {}; }

    // Null for a page without one.
    virtual Inspector* inspector() { return nullptr; }
    virtual FilterBox* filter() { return nullptr; }
    // Shows the directory, so the time slider can take it to the past.
    virtual bool canShowPast() const { return true; }
    // What F6 goes to.
    virtual QWidget* mainView() = 0;

    // Where the page is now, as a link that goTo() understands; for back and forward.
    virtual QString place() const { return {}; }
    virtual void goTo(const QString& place) = 0;

    // Columns and the like.
    virtual QByteArray saveLayout() const { return {}; }
    virtual void restoreLayout(const QByteArray&) {}

    // What it shows, as text: for --describe and for tests.
    virtual QString describe() const = 0;
    // Has something to show.
    virtual bool isReady() const { return true; }

Q_SIGNALS:
    void headerChanged();
    void placeChanged();
    void linkActivated(const QString& link);
    void happened(const QString& what, std::function<void()> undo);
    void failed(const QString& message);
    // Long work goes on: `done` of `total`, and what it is; no total: it has ended.
    void working(const QString& what, qulonglong done, qulonglong total);
};

}  // namespace farmwarden::views
