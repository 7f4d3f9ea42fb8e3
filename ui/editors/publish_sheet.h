#pragma once

#include "ui/bridge/policy_desk.h"
#include "ui/bridge/request_sender.h"
#include "ui/views/sheet.h"

class QLineEdit;
class QTextBrowser;

namespace farmwarden::editors {

// What is looked at before a draft becomes the policy in force: the changes, what they do to coverage, red tests, what
// a replay has found. Never overwrites what somebody else has published meanwhile: that is merged first (merge_sheet.h).
// UI thread.
class PublishSheet final : public views::Sheet {
    Q_OBJECT
public:
    struct Input {
        presenters::PolicyReview review;  // not stale
        std::shared_ptr<const presenters::PolicyFindings> findings;
        std::map<std::string, QString> ruleNames;  // by id
        QString replay;                            // in words
        std::uint32_t restored = 0;
    };
    // `sender` outlives this.
    PublishSheet(const theme::Theme& theme, bridge::RequestSender& sender, Input input, QWidget* parent);

Q_SIGNALS:
    void published(quint32 version);
    // Somebody else was faster; nothing was published.
    void overtaken();

protected:
    void onConfirm() override;

private:
    QString summary() const;
    QString changes() const;
    QString coverage() const;
    QString tests() const;
    QString errors() const;
    QString nameOf(const std::string& rule) const;
    void look();
    request::PolicyPublish arguments() const;

    bridge::RequestSender& m_sender;
    Input m_input;
    QTextBrowser* m_text = nullptr;
    QLineEdit* m_reason = nullptr;
    QLineEdit* m_override = nullptr;
};

}  // namespace farmwarden::editors
