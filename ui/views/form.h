#pragma once

#include <QGridLayout>
#include <QWidget>

class QLabel;

namespace farmwarden::views {

// Rows of label, field and, beneath, what is wrong with the field. Labels are buddies of their fields, which is also
// how screen readers learn what a combo box is for. UI thread.
class Form final : public QWidget {
    Q_OBJECT
public:
    explicit Form(QWidget* parent = nullptr);
    // The field's accessible name is the label's text.
    void addField(const QString& label, QWidget* field, const QString& unit = {});
    // Empty: nothing is wrong.
    void setProblem(QWidget* field, const QString& problem);

private:
    struct Row {
        QWidget* field;
        QLabel* problem;
    };
    QGridLayout* m_grid = nullptr;
    std::vector<Row> m_rows;
};

}  // namespace farmwarden::views
