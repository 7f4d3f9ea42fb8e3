#pragma once

#include "ui/bridge/policy_desk.h"
#include "ui/bridge/request_sender.h"
#include "ui/views/sheet.h"

class QLineEdit;
class QPlainTextEdit;

namespace farmwarden::editors {

// What is looked at before a draft becomes the policy in force: the changes, what they do to coverage, red tests, and
// what somebody else has published meanwhile. Never overwrites that: the two are merged by rule first. UI thread.
class PublishSheet final : public views::Sheet {
    Q_OBJECT
public:
    struct Input {
        presenters::PolicyReview review;
        std::shared_ptr<const presenters::PolicyFindings> findings;
        std::uint32_t restored = 0;
    };
    // `sender` outlives this.
    PublishSheet(const theme::Theme& theme, bridge::RequestSender& sender, Input input, QWidget* parent);

Q_SIGNALS:
    void published(quint32 version);
    // The merge becomes the draft, on top of the version in force; ours stands where both changed the same.
    void mergeTaken(const farmwarden::presenters::PolicyContent& merged, quint32 current, bool hasConflicts);

protected:
    void onConfirm() override;

private:
    QString summary() const;
    void look();
    request::PolicyPublish arguments() const;

    bridge::RequestSender& m_sender;
    Input m_input;
    QPlainTextEdit* m_text = nullptr;
    QLineEdit* m_reason = nullptr;
    QLineEdit* m_override = nullptr;
};

}  // namespace farmwarden::editors
