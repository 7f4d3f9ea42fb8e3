#pragma once

#include <functional>

#include "ui/views/sheet.h"

namespace farmwarden::views {

// One question with what follows from a yes, for what touches the console itself and not the farm. Return alone does
// nothing. UI thread.
class ConfirmSheet final : public Sheet {
    Q_OBJECT
public:
    // `confirm` says verb and object. `then` runs after the sheet has closed with a yes.
    ConfirmSheet(const theme::Theme& theme, const QString& title, const QString& text, const QString& confirm,
                 std::function<void()> then, QWidget* parent);

protected:
    void onConfirm() override;

private:
    std::function<void()> m_then;
};

}  // namespace farmwarden::views
