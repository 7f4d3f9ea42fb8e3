#pragma once

#include "ui/bridge/policy_desk.h"
#include "ui/views/sheet.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QScrollArea;
class QVBoxLayout;

namespace farmwarden::models {
class PlainTableModel;
}
namespace farmwarden::views {
class Segments;
class TableView;
}

namespace farmwarden::editors {

// Two people's edits of one policy, by rule: what it was, theirs, yours and what comes of both. Where both changed the
// same thing somebody has to choose theirs, yours or something third, conflict by conflict; the result becomes the
// draft, and nothing is published by it. UI thread.
class MergeSheet final : public views::Sheet {
    Q_OBJECT
public:
    // `review` is stale. `desk` outlives this.
    MergeSheet(const theme::Theme& theme, bridge::PolicyDesk& desk, presenters::PolicyReview review, QString theirAuthor,
               QWidget* parent);

Q_SIGNALS:
    void mergeTaken(const farmwarden::presenters::PolicyContent& merged, quint32 current);

protected:
    void onConfirm() override;

private:
    enum class Choice : std::uint8_t { None, Theirs, Mine, Edited };
    // A rule, farm or test that somebody changed.
    struct Subject {
        policy::Conflict::About about = policy::Conflict::About::Rule;
        std::string name;
        bool isTheirs = false;
        bool isMine = false;
        std::vector<std::size_t> conflicts;  // in the review's
    };
    struct Row {
        QWidget* widget = nullptr;
        views::Segments* choice = nullptr;
        QLineEdit* edit = nullptr;
        Choice chosen = Choice::None;
    };

    void findSubjects();
    QWidget* makeSubjects();
    QWidget* makeTexts();
    QWidget* makeConflicts();
    void addConflict(QVBoxLayout* layout, std::size_t index);
    void settle();
    void showSubject();
    void look();
    int unsettled() const;  // conflicts that nobody has chosen for
    QString nameOf(const Subject& subject) const;
    QString textOf(const presenters::PolicyContent& content, const Subject& subject) const;
    std::string valueOf(std::size_t conflict) const;

    bridge::PolicyDesk& m_desk;
    presenters::PolicyReview m_review;
    QString m_author;
    presenters::PolicyContent m_result;
    std::vector<Subject> m_subjects;
    std::vector<Row> m_rows;  // as the review's conflicts
    QString m_problem;        // of the values as they are
    std::uint64_t m_asked = 0;
    bool m_isSettling = false;
    models::PlainTableModel* m_model = nullptr;
    views::TableView* m_table = nullptr;
    std::array<QPlainTextEdit*, 4> m_texts{};  // base, theirs, mine, result
};

}  // namespace farmwarden::editors
