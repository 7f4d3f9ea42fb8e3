#include "ui/editors/popover.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {
namespace {

constexpr std::chrono::milliseconds kPause{120};
constexpr int kWidth = 460;

}  // namespace

QString LastValueCompleter::pathFromIndex(const QModelIndex& index) const {
    return m_before + QCompleter::pathFromIndex(index);
}

QStringList LastValueCompleter::splitPath(const QString& path) const {
    const qsizetype comma = path.lastIndexOf(u',');
    qsizetype from = comma + 1;
    while (from < path.size() && path.at(from).isSpace()) {
        ++from;
    }
    m_before = path.left(from);
    return {path.mid(from)};
}

std::vector<std::string> valuesIn(const QString& text) {
    std::vector<std::string> values;
    for (const QString& value : text.split(u',')) {
        if (const QString trimmed = value.trimmed(); !trimmed.isEmpty()) {
            values.push_back(trimmed.toStdString());
        }
    }
    return values;
}

Popover::Popover(const theme::Theme&, bridge::PolicyDesk& desk, const QString& title, policy::Rule rule,
                 QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_rule(std::move(rule)),
      m_form(new views::Form),
      m_problem(views::makeLabel({}, theme::Size::Small, QStringLiteral("muted"))),
      m_remove(views::makeButton({}, QStringLiteral("danger"))),
      m_apply(views::makeButton(tr("Apply"), QStringLiteral("primary"))),
      m_pause(new QTimer(this)) {
    setWindowTitle(title);
    setWindowFlags(Qt::Dialog | Qt::FramelessWindowHint);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kWidth);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(theme::kGap2);
    QLabel* const heading = views::makeLabel(title, theme::Size::Base, {}, true);
    layout->addWidget(heading);
    layout->addWidget(m_form);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().lineSpacing());
    m_problem->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    layout->addWidget(m_problem, 1);  // takes what is left over: the fields stay where they are when it comes and goes
    auto* const buttons = new QHBoxLayout;
    QPushButton* const cancel = views::makeButton(tr("Cancel"));
    m_apply->setObjectName(QStringLiteral("apply"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->hide();
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &Popover::apply);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    connect(m_pause, &QTimer::timeout, this, &Popover::check);
}

void Popover::openAt(const QPoint& at) {
    adjustSize();
    QPoint place = at;
    if (const QWidget* const window = parentWidget() != nullptr ? parentWidget()->window() : nullptr) {
        const QRect frame = window->geometry();
        place.setX(std::clamp(place.x(), frame.left() + 8, std::max(frame.left() + 8, frame.right() - width() - 8)));
        place.setY(std::clamp(place.y(), frame.top() + 8, std::max(frame.top() + 8, frame.bottom() - height() - 8)));
    }
    move(place);
    check();
    open();
}

QString Popover::problem() const {
    return m_problem->text();
}

void Popover::setRemovable(const QString& text, std::function<policy::Rule()> without) {
    m_remove->setText(text);
    m_remove->show();
    connect(m_remove, &QPushButton::clicked, this, [this, without = std::move(without)] {
        Q_EMIT applied(without());
        accept();
    });
}

void Popover::touch() {
    m_pause->start();
}

// A list of words that hangs below the field takes Return for itself, also where nobody has chosen one of them.
void Popover::complete(QLineEdit* edit, const QStringList& words) {
    auto* const completer = new LastValueCompleter(words, edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    edit->setCompleter(completer);
    connect(edit, &QLineEdit::returnPressed, completer, [this, completer] {
        if (completer->popup()->isVisible() && !completer->popup()->currentIndex().isValid()) {
            completer->popup()->hide();
            apply();
        }
    });
}

void Popover::check() {
    QString unreadable;
    policy::Rule rule = edited(unreadable);
    m_apply->setEnabled(unreadable.isEmpty());
    if (!unreadable.isEmpty()) {
        m_problem->setText(unreadable);
        views::setTone(m_problem, QStringLiteral("closed"));
        return;
    }
    m_desk.check(std::move(rule), this, [this](const base::Diagnostics& findings) {
        QString text;
        QString tone = QStringLiteral("muted");
        for (const base::Diagnostic& finding : findings) {
            if (isAboutThis(finding)) {
                text = models::coreText(finding.message) +
                       (finding.hint.empty() ? QString() : QStringLiteral("\n") + models::coreText(finding.hint));
                tone = finding.severity == base::Severity::Error ? QStringLiteral("closed") : QStringLiteral("drain");
                break;
            }
        }
        m_problem->setText(text);
        views::setTone(m_problem, tone);
        setAccessibleDescription(text);
    });
}

void Popover::apply() {
    QString unreadable;
    policy::Rule rule = edited(unreadable);
    if (unreadable.isEmpty()) {
        Q_EMIT applied(rule);
        accept();
    } else {
        check();
    }
}

void Popover::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (auto* const button = qobject_cast<QPushButton*>(focusWidget())) {
            button->click();
        } else {
            apply();
        }
        return;
    }
    QDialog::keyPressEvent(event);
}

}  // namespace farmwarden::editors
