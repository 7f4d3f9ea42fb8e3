#include "ui/editors/finding_box.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include "ui/editors/rule_mark.h"
#include "ui/models/core_wording.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::PolicyRuleModel;
using models::PolicyWording;
using models::Wording;
using presenters::MarginMark;
using theme::Token;

namespace {

constexpr int kPadding = 10;
constexpr int kTextX = 32;
constexpr std::size_t kMostButtons = 8;

bool isQuiet(const PolicyRuleModel::Row& row) {
    return row.mark == MarginMark::Live || row.mark == MarginMark::Disabled;
}

}  // namespace

FindingBox::FindingBox(const theme::Theme& theme, const PolicyRuleModel& model, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_model(model),
      m_title(views::makeLabel({}, theme::Size::Small, {}, true)),
      m_text(views::makeLabel({}, theme::Size::Small, QStringLiteral("muted"))) {
    setObjectName(QStringLiteral("findingBox"));
    setAccessibleName(tr("What is said about this rule"));
    for (QLabel* const label : {m_title, m_text}) {
        label->setParent(this);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
    }
    for (std::size_t i = 0; i < kMostButtons; ++i) {
        QPushButton* const button = views::makeButton({});
        button->setParent(this);
        button->setObjectName(QStringLiteral("remedy%1").arg(i));
        button->hide();
        connect(button, &QPushButton::clicked, this, [this, i] {
            if (i < m_remedies.size()) {
                Q_EMIT remedyWanted(QString::fromStdString(m_id), m_remedies[i]);
            }
        });
        m_buttons.push_back(button);
    }
    hide();
}

QString FindingBox::textOf(const presenters::Remedy& remedy) const {
    return PolicyWording::remedy(remedy, m_id, m_model.content());
}

bool FindingBox::show(int number) {
    const PolicyRuleModel::Row row = m_model.row(number);
    if (!row.rule) {
        return false;
    }
    m_id = row.rule->id;
    m_mark = row.mark;
    m_isIgnored = row.isIgnored;
    const policy::RuleCoverage* const coverage = m_model.findings().of(m_id);
    QStringList lines;
    for (const base::Diagnostic* const finding : m_model.findings().about(m_id)) {
        lines << models::coreText(finding->message) +
                     (finding->hint.empty() ? QString() : QStringLiteral(" – ") + models::coreText(finding->hint));
    }
    if (row.rule->conditions.empty()) {
        lines << tr("Without a condition it takes every connection that comes to it. Add one, or enable it as it is.");
    }
    if (coverage != nullptr && coverage->shadowed && !isQuiet(row)) {
        lines << tr("Witness: %1").arg(PolicyWording::request(*coverage->shadowed));
    }
    if (row.isIgnored) {
        lines << tr("Ignored until version %1").arg(presenters::ignoredUntil(*row.rule));
    }
    if (row.rule->validUntil) {
        lines << tr("Valid until %1").arg(Wording::absolute(*row.rule->validUntil));
    }
    if (!row.rule->comment.empty()) {
        lines << Wording::text(row.rule->comment);
    }
    if (row.trace != nullptr) {
        lines.prepend(tr("What-if: %1").arg(models::coreText(policy::describe(*row.trace))));
    }
    if (const auto replayed = m_model.replayed(m_id)) {
        lines << tr("Hits in the last replay: %1").arg(PolicyWording::number(*replayed));
    }
    const bool isNothing = isQuiet(row) && lines.isEmpty();
    m_title->setText(PolicyWording::finding(row.mark, coverage, m_model.content()));
    m_text->setText(lines.join(u'\n'));
    m_remedies = isNothing ? std::vector<presenters::Remedy>()
                           : presenters::remediesFor(m_model.content(), m_model.findings(), *row.rule, m_model.version());
    m_remedies.resize(std::min(m_remedies.size(), kMostButtons));
    fillButtons();
    setAccessibleDescription(describe());
    updateGeometry();
    place(width(), true);
    update();
    return !isNothing;
}

void FindingBox::fillButtons() {
    for (std::size_t i = 0; i < kMostButtons; ++i) {
        QPushButton* const button = m_buttons[i];
        const bool isUsed = i < m_remedies.size();
        button->setVisible(isUsed);
        if (isUsed) {
            button->setText(textOf(m_remedies[i]));
            views::setStyleProperty(button, "kind", m_remedies[i].kind >= presenters::RemedyKind::Ignore ? QStringLiteral("flat") : QString());
        }
    }
}

int FindingBox::place(int width, bool isReal) const {
    const int inner = std::max(60, width - kTextX - kPadding);
    int y = kPadding;
    for (QLabel* const label : {m_title, m_text}) {
        const bool isUsed = !label->text().isEmpty();
        label->ensurePolished();
        const int height = isUsed ? label->heightForWidth(inner) : 0;
        if (isReal) {
            label->setVisible(isUsed);
            label->setGeometry(kTextX, y, inner, height);
        }
        y += height + (isUsed ? 3 : 0);
    }
    if (m_remedies.empty()) {
        return y + kPadding;
    }
    int line = 0;
    for (const QPushButton* const button : m_buttons) {
        line = std::max(line, button->isHidden() ? 0 : button->sizeHint().height());
    }
    int x = kTextX;
    y += theme::kGap1;
    for (std::size_t i = 0; i < m_remedies.size(); ++i) {
        const QSize size = m_buttons[i]->sizeHint();
        if (x > kTextX && x + size.width() > width - kPadding) {
            x = kTextX;
            y += line + theme::kGap1;
        }
        if (isReal) {
            m_buttons[i]->setGeometry(x, y + (line - size.height()) / 2, std::min(size.width(), inner), size.height());
        }
        x += size.width() + theme::kGap2;
    }
    return y + line + kPadding;
}

int FindingBox::heightForWidth(int width) const {
    return place(width, false);
}

void FindingBox::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    place(width(), true);
}

void FindingBox::focusRemedies() {
    if (!m_remedies.empty()) {
        m_buttons.front()->setFocus(Qt::TabFocusReason);
    }
}

void FindingBox::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Escape || key == Qt::Key_Up || key == Qt::Key_Down) {
        Q_EMIT left();
    } else if (key == Qt::Key_Left || key == Qt::Key_Right) {
        focusNextPrevChild(key == Qt::Key_Right);
    } else {
        QFrame::keyPressEvent(event);
    }
}

void FindingBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isPlain = m_isIgnored || m_mark == MarginMark::Live || m_mark == MarginMark::Disabled;
    const int line = m_theme.lineWidth();
    painter.setPen(QPen(m_theme.color(isPlain ? Token::Border : ruleMarkToken(m_mark)), line));
    painter.setBrush(m_theme.color(Token::Surface));
    const qreal inset = line / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), theme::kRadius, theme::kRadius);
    paintRuleMark(painter, m_theme, QRectF(11, kPadding + 2, 12, 12), m_mark, m_isIgnored);
}

QString FindingBox::describe() const {
    QStringList parts{m_title->text(), m_text->text()};
    for (const presenters::Remedy& remedy : m_remedies) {
        parts << textOf(remedy);
    }
    parts.removeAll(QString());
    return parts.join(u'\n');
}

}  // namespace farmwarden::editors
