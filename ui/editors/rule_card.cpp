#include "ui/editors/rule_card.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include "ui/models/core_wording.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"

namespace farmwarden::editors {

using models::PolicyRuleModel;
using models::PolicyWording;
using presenters::MarginMark;
using theme::Token;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RuleCard)
};

constexpr int kMarginX = 16;
constexpr int kChipHeight = 22;
constexpr int kChipPadding = 7;
constexpr int kNameX = 116;
constexpr int kHitsWidth = 64;
constexpr int kBoxPadding = 10;
constexpr int kButtonHeight = 26;

struct Said {
    QString title;
    QString text;
};

// What the margin has to say, in core's words, then a proof.
Said saidOf(const PolicyRuleModel& model, const PolicyRuleModel::Row& row) {
    Said said;
    QStringList lines;
    for (const base::Diagnostic* const finding : model.findings().about(row.rule->id)) {
        const QString message = models::coreText(finding->message);
        if (said.title.isEmpty()) {
            said.title = message;
        } else {
            lines << message;
        }
        if (!finding->hint.empty()) {
            lines << models::coreText(finding->hint);
        }
    }
    const policy::RuleCoverage* const coverage = model.findings().of(row.rule->id);
    if (coverage != nullptr && coverage->verdict == policy::Verdict::PartlyShadowed) {
        QStringList by;
        for (const std::string& id : coverage->by) {
            by << models::Wording::text(id);
        }
        said.title = said.title.isEmpty() ? Texts::tr("Earlier rules take some of its requests: %1").arg(by.join(QStringLiteral(", ")))
                                          : said.title;
    }
    if (coverage != nullptr && !said.title.isEmpty() && coverage->shadowed) {
        lines << Texts::tr("Witness: %1").arg(PolicyWording::request(*coverage->shadowed));
    }
    if (!row.rule->comment.empty()) {
        lines << models::Wording::text(row.rule->comment);
    }
    if (row.rule->validUntil) {
        lines << Texts::tr("Valid until %1").arg(models::Wording::absolute(*row.rule->validUntil));
    }
    if (row.trace != nullptr) {
        lines.prepend(Texts::tr("What-if: %1").arg(models::coreText(policy::describe(*row.trace))));
    }
    said.text = lines.join(u'\n');
    return said;
}

int textHeight(const QFont& font, const QString& text, int width) {
    return text.isEmpty() ? 0
                          : QFontMetrics(font).boundingRect(0, 0, width, 1'000, Qt::TextWordWrap, text).height();
}

int boxHeight(const theme::Theme& theme, const PolicyRuleModel& model, const PolicyRuleModel::Row& row, int width,
              bool hasRemedies) {
    const Said said = saidOf(model, row);
    if (said.title.isEmpty() && said.text.isEmpty()) {
        return 0;
    }
    const int inner = width - 2 * kBoxPadding;
    return textHeight(theme.font(theme::Size::Small, true), said.title, inner) +
           textHeight(theme.font(theme::Size::Small), said.text, inner) + 2 * kBoxPadding +
           (hasRemedies ? kButtonHeight + theme::kGap2 : 0);
}

QRect boxRect(const QRect& card, int height) {
    return {card.left() + 46, card.top() + kCardHeight - 8, card.width() - 58, height};
}

class Flow {
public:
    Flow(const theme::Theme& theme, CardLayout& layout, int x, int limit)
        : m_lead(theme.font(theme::Size::Small)),
          m_value(theme.font(theme::Size::Small, true)),
          m_layout(layout),
          m_x(x),
          m_limit(limit) {}

    int x() const { return m_x; }
    void space(int width) { m_x += width; }
    int widthOf(const CardPart& part) const {
        return 2 * kChipPadding + (part.lead.isEmpty() ? 0 : m_lead.horizontalAdvance(part.lead + u' ')) +
               m_value.horizontalAdvance(part.text);
    }
    // `most`: elided to that.
    void add(CardPart part, int most) {
        const int lead = part.lead.isEmpty() ? 0 : m_lead.horizontalAdvance(part.lead + u' ');
        part.text = m_value.elidedText(part.text, Qt::ElideRight, std::max(12, most - lead - 2 * kChipPadding));
        part.rect = QRect(m_x, m_layout.card.top() + (kCardHeight - 8 - kChipHeight) / 2, widthOf(part), kChipHeight);
        m_x = part.rect.right() + 1 + 6;
        m_layout.parts.push_back(std::move(part));
    }
    int room() const { return m_limit - m_x; }

private:
    QFontMetrics m_lead;
    QFontMetrics m_value;
    CardLayout& m_layout;
    int m_x;
    int m_limit;
};

void flowRule(const theme::Theme& theme, const policy::Rule& rule, Flow& flow, CardLayout& layout) {
    CardPart action{PartKind::Action, 0, {}, {}, PolicyWording::action(rule.action, rule.strength), false};
    const int wanted = std::min(flow.widthOf(action), std::max(120, flow.room() / 2));
    const int forAction = wanted + 26;
    if (rule.conditions.empty()) {
        flow.add({PartKind::More, 0, {}, {}, Texts::tr("any connection"), false}, 200);
    }
    for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
        const models::ChipText chip = PolicyWording::chip(rule.conditions[i]);
        CardPart part{PartKind::Condition, static_cast<int>(i), {}, chip.lead, chip.value, chip.isNegated};
        const int room = flow.room() - forAction;
        const std::size_t left = rule.conditions.size() - i;
        if (room < (left == 1 ? 90 : 130)) {
            flow.add({PartKind::More, static_cast<int>(i), {}, {}, QStringLiteral("+%1").arg(left), false}, 60);
            break;
        }
        flow.add(std::move(part), left == 1 ? room : room - 48);
    }
    layout.arrowX = flow.x();
    flow.space(20);
    flow.add(std::move(action), std::max(60, flow.room()));
    std::ignore = theme;
}

}  // namespace

QString word(Remedy remedy) {
    switch (remedy) {
        case Remedy::MoveUp:
            return Texts::tr("Move above what covers it");
        case Remedy::Disable:
            return Texts::tr("Disable");
        case Remedy::Delete:
            return Texts::tr("Delete");
        case Remedy::TryWitness:
            return Texts::tr("Try the witness");
    }
    return {};
}

std::vector<Remedy> remediesFor(const PolicyRuleModel& model, int row) {
    const PolicyRuleModel::Row shown = model.row(row);
    if (!shown.rule) {
        return {};
    }
    const policy::RuleCoverage* const coverage = model.findings().of(shown.rule->id);
    std::vector<Remedy> remedies;
    switch (shown.mark) {
        case MarginMark::Dead:
        case MarginMark::PossiblyShadowed:
            remedies = {Remedy::MoveUp, Remedy::Disable, Remedy::Delete};
            break;
        case MarginMark::Redundant:
        case MarginMark::NeverMatches:
        case MarginMark::Expired:
            remedies = {Remedy::Disable, Remedy::Delete};
            break;
        default:
            break;
    }
    if (coverage != nullptr && coverage->shadowed && shown.mark != MarginMark::Live) {
        remedies.push_back(Remedy::TryWitness);
    }
    return remedies;
}

std::vector<const CardPart*> CardLayout::editable() const {
    std::vector<const CardPart*> result;
    for (const CardPart& part : parts) {
        if (part.kind != PartKind::Switch) {
            result.push_back(&part);
        }
    }
    return result;
}

const CardPart* CardLayout::partAt(const QPoint& at) const {
    for (const CardPart& part : parts) {
        if (part.rect.contains(at)) {
            return &part;
        }
    }
    return nullptr;
}

int cardHeight(const theme::Theme& theme, const PolicyRuleModel& model, int row, int width, bool isOpen) {
    // Asked for every row of a layout, and nearly all are closed.
    if (!isOpen) {
        return kCardHeight;
    }
    const PolicyRuleModel::Row shown = model.row(row);
    if (!shown.rule) {
        return kCardHeight;
    }
    const QRect card(kMarginX, 0, width - 2 * kMarginX, kCardHeight);
    const int box = boxHeight(theme, model, shown, boxRect(card, 0).width(), !remediesFor(model, row).empty());
    return kCardHeight + (box == 0 ? 0 : box + 6);
}

CardLayout layOutCard(const theme::Theme& theme, const PolicyRuleModel& model, int row, const QRect& rect,
                      bool isOpen) {
    const PolicyRuleModel::Row shown = model.row(row);
    CardLayout layout;
    layout.card = rect.adjusted(kMarginX, 3, -kMarginX, -3);
    const int top = layout.card.top();
    const int line = kCardHeight - 6;
    layout.mark = {layout.card.left() + 24, top + (line - 12) / 2, 12, 12};
    layout.number = {layout.card.left() + 38, top, 34, line};
    layout.hits = {layout.card.right() - kHitsWidth - 8, top, kHitsWidth, line};
    const int limit = layout.hits.left() - theme::kGap2;
    const int nameWidth = std::clamp(layout.card.width() / 5, 90, 220);
    const int nameX = layout.card.left() + kNameX;
    if (!shown.rule) {
        Flow flow(theme, layout, nameX + nameWidth + theme::kGap2, limit);
        flow.add({PartKind::More, 0, {}, {}, Texts::tr("any connection"), false}, 200);
        layout.arrowX = flow.x();
        flow.space(20);
        flow.add({PartKind::More, 1, {}, {}, Texts::tr("the farm it asked for"), false}, flow.room());
        layout.parts.clear();
        return layout;
    }
    layout.parts.push_back({PartKind::Switch, 0, {layout.card.left() + 80, top + (line - 14) / 2, 26, 14}, {}, {}, false});
    const QString name = QFontMetrics(theme.font(theme::Size::Base, true))
                             .elidedText(PolicyWording::name(*shown.rule), Qt::ElideRight, nameWidth);
    layout.parts.push_back({PartKind::Name, 0, {nameX, top + 4, nameWidth, line - 8}, {}, name, false});
    const QString badge = PolicyWording::word(shown.change);
    const int badgeWidth =
        badge.isEmpty() ? 0 : QFontMetrics(theme.font(theme::Size::Tiny, true)).horizontalAdvance(badge) + 12;
    Flow flow(theme, layout, nameX + nameWidth + theme::kGap2, limit - (badgeWidth == 0 ? 0 : badgeWidth + 6));
    flowRule(theme, *shown.rule, flow, layout);
    if (badgeWidth != 0) {
        layout.badge = {flow.x(), top + (line - 16) / 2, badgeWidth, 16};
    }
    if (!isOpen) {
        return layout;
    }
    const std::vector<Remedy> remedies = remediesFor(model, row);
    const int height = boxHeight(theme, model, shown, boxRect(layout.card, 0).width(), !remedies.empty());
    if (height == 0) {
        return layout;
    }
    const Said said = saidOf(model, shown);
    layout.box = boxRect(layout.card, height);
    layout.boxTitle = said.title;
    layout.boxText = said.text;
    int x = layout.box.left() + kBoxPadding;
    const QFontMetrics metrics(theme.font(theme::Size::Small));
    for (const Remedy remedy : remedies) {
        const QString text = word(remedy);
        const int width = metrics.horizontalAdvance(text) + 20;
        layout.parts.push_back({PartKind::Remedy, static_cast<int>(remedy),
                                {x, layout.box.bottom() - kBoxPadding - kButtonHeight + 1, width, kButtonHeight}, {}, text,
                                false});
        x += width + theme::kGap2;
    }
    return layout;
}

}  // namespace farmwarden::editors
