#pragma once

#include <functional>

#include "core/base/result.h"
#include "ui/bridge/threads.h"
#include "ui/views/database_address.h"
#include "ui/views/sheet.h"

class QComboBox;
class QLineEdit;
class QProgressBar;
class QSpinBox;

namespace farmwarden::views {

class Form;

// Asks where a store in a PostgreSQL server is: by its parts, or by a URL that somebody has sent. The two are one thing
// shown twice. UI thread; the connection is tried on a worker.
class ConnectSheet final : public Sheet {
    Q_OBJECT
public:
    // Whether the store at a URL can be opened; blocks, is called on a worker.
    using Test = std::function<base::Result<void>(const std::string& url)>;

    ConnectSheet(const theme::Theme& theme, Test test, const QString& url, QWidget* parent);
    ~ConnectSheet() override;

Q_SIGNALS:
    void connectWanted(const QString& url);

protected:
    void onConfirm() override;

private:
    void layOut();
    void onParts();
    void onUrl();
    void check();
    void startTest();
    void endTest(const QString& problem);

    Test m_test;
    DatabaseAddress m_address;
    bool m_isShowing = false;  // one of the two follows the other
    Form* m_form = nullptr;
    QLineEdit* m_url = nullptr;
    QLineEdit* m_host = nullptr;
    QSpinBox* m_port = nullptr;
    QLineEdit* m_database = nullptr;
    QLineEdit* m_user = nullptr;
    QComboBox* m_tls = nullptr;
    QPushButton* m_testButton = nullptr;
    QProgressBar* m_busy = nullptr;
    QLabel* m_outcome = nullptr;
    std::uint64_t m_round = 0;  // the answer of a test that was cancelled is dropped
    bool m_isTesting = false;
    std::shared_ptr<bridge::Worker> m_worker;
};

}  // namespace farmwarden::views
