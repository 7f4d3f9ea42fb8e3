#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <set>

#include "core/policy/toml_text.h"
#include "ui/editors/condition_popover.h"
#include "ui/editors/finding_box.h"
#include "ui/editors/policy_page.h"
#include "ui/editors/rule_list.h"
#include "ui/editors/policy_panels.h"
#include "ui/models/core_wording.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"

// What can be done with a policy: its actions, and what opens when a part of a card is activated.
namespace farmwarden::editors {

using models::Wording;
using presenters::StepKind;

namespace {

QString draftCommand() {
    return QStringLiteral("farmwardenctl policy show > policy.json");
}

// Two people who each add a rule do not mean the same one: ids are made of the moment, so that a merge keeps both.
std::string freshId(base::TimePoint now) {
    constexpr std::string_view kDigits = "0123456789abcdefghijklmnopqrstuvwxyz";
    std::string id = "rule-";
    auto rest = static_cast<std::uint64_t>(now.time_since_epoch().count());
    for (int digit = 0; digit < 6; ++digit, rest /= kDigits.size()) {
        id += kDigits[rest % kDigits.size()];
    }
    return id;
}

}  // namespace

QString PolicyPage::editable() const {
    if (!m_catalogue.readOnly().isEmpty()) {
        return m_catalogue.readOnly();
    }
    return m_hasDraft ? QString() : tr("the policy is still being read");
}

QString PolicyPage::needsRule() const {
    const QString reason = editable();
    return !reason.isEmpty()                ? reason
           : !m_list->hasSelection() ? tr("select a rule")
                                     : QString();
}

QStringList PolicyPage::moreActions() const {
    return {QStringLiteral("policy.add"),       QStringLiteral("policy.add_below"), QStringLiteral("policy.details"),
            QStringLiteral("policy.condition"), QStringLiteral("policy.action"),    QString(),
            QStringLiteral("policy.enable"),    QStringLiteral("policy.disable"),   QStringLiteral("policy.up"),
            QStringLiteral("policy.down"),      QStringLiteral("policy.duplicate"), QStringLiteral("policy.cut"),
            QStringLiteral("policy.copy"),      QStringLiteral("policy.paste"),     QStringLiteral("policy.delete"),
            QString(),                          QStringLiteral("policy.remedies"),  QStringLiteral("policy.where"),
            QStringLiteral("policy.unused"),    QStringLiteral("policy.table"),     QString(),
                          QStringLiteral("policy.undo"),      QStringLiteral("policy.redo"),
            QStringLiteral("policy.discard"),   QStringLiteral("policy.mark"),      QStringLiteral("policy.publish")};
}

void PolicyPage::addActions() {
    const auto add = [this](const char* id, const QString& text, const QString& shortText, const char* icon,
                            const QKeySequence& key, std::function<QString()> whyNot, std::function<void()> run) {
        m_catalogue.add({QString::fromLatin1(id), text, shortText,
                         icon == nullptr ? QIcon() : m_theme.icon(QString::fromLatin1(icon)), key, std::move(whyNot),
                         draftCommand, std::move(run)},
                        this);
        m_catalogue.markChanges({QString::fromLatin1(id)});
    };
    const auto can = [this] { return editable(); };
    const auto one = [this] { return m_list == nullptr ? QString() : needsRule(); };
    add("policy.add", tr("Add a rule above"), tr("Rule above"), "plus", QKeySequence(Qt::Key_Insert), can,
        [this] { addRule(false); });
    add("policy.add_below", tr("Add a rule below"), {}, nullptr, QKeySequence(Qt::SHIFT | Qt::Key_Insert), can,
        [this] { addRule(true); });
    add("policy.details", tr("Edit name and validity…"), {}, "edit", QKeySequence(Qt::CTRL | Qt::Key_E), one,
        [this] { editDetails(); });
    add("policy.condition", tr("Add a condition…"), {}, "filter", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), one,
        [this] {
            if (const auto rule = ruleOf(m_list->currentId())) {
                openCondition(rule->id, rule->conditions.size(), m_list->below(nullptr));
            }
        });
    add("policy.action", tr("Edit where it leads…"), {}, "right", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), one,
        [this] {
            if (const auto rule = ruleOf(m_list->currentId())) {
                open(new ActionPopover(m_theme, m_workspace.policy(), *rule, this), StepKind::EditAction,
                     m_list->below(nullptr));
            }
        });
    addEditActions();
}

void PolicyPage::addEditActions() {
    const auto add = [this](const char* id, const QString& text, const char* icon, const QKeySequence& key,
                            std::function<QString()> whyNot, std::function<void()> run) {
        m_catalogue.add({QString::fromLatin1(id), text, {},
                         icon == nullptr ? QIcon() : m_theme.icon(QString::fromLatin1(icon)), key, std::move(whyNot),
                         draftCommand, std::move(run)},
                        this);
        m_catalogue.markChanges({QString::fromLatin1(id)});
    };
    const auto can = [this] { return editable(); };
    const auto one = [this] { return m_list == nullptr ? QString() : needsRule(); };
    add("policy.enable", tr("Enable rules"), "check", {}, one, [this] {
        m_draft.setEnabled(m_list->selectedIds(), true);
        onDraft();
    });
    add("policy.disable", tr("Disable rules"), "stop", {}, one, [this] {
        m_draft.setEnabled(m_list->selectedIds(), false);
        onDraft();
    });
    add("policy.up", tr("Move up"), "up", QKeySequence(Qt::ALT | Qt::Key_Up), one, [this] { moveBy(-1); });
    add("policy.down", tr("Move down"), "down", QKeySequence(Qt::ALT | Qt::Key_Down), one, [this] { moveBy(1); });
    add("policy.duplicate", tr("Duplicate rules"), "copy", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), one, [this] {
        const std::vector<std::string> copies = m_draft.duplicate(m_list->selectedIds());
        onDraft();
        m_list->select(copies);
    });
    add("policy.cut", tr("Cut rules as text"), nullptr, {}, one, [this] {
        copyRules();
        m_draft.remove(m_list->selectedIds());
        onDraft();
    });
    add("policy.copy", tr("Copy rules as text"), "copy", {}, one, [this] { copyRules(); });
    add("policy.paste", tr("Paste rules above"), nullptr, {}, can, [this] { pasteRules(); });
    add("policy.delete", tr("Delete rules"), "remove", {}, one, [this] {
        const int row = m_list->currentIndex().row();
        const int count = static_cast<int>(m_list->selectedIds().size());
        m_draft.remove(m_list->selectedIds());
        onDraft();
        m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1)));
        Q_EMIT happened(tr("%n rule(s) deleted from the draft", nullptr, count), [this] {
            m_draft.undo();
            onDraft();
        });
    });
}

// What changes nothing: it is there in a console that may only look, too.

void PolicyPage::addStepActions() {
    const auto add = [this](const char* id, const QString& text, const QString& shortText, const char* icon,
                            const QKeySequence& key, std::function<QString()> whyNot, std::function<QString()> command,
                            std::function<void()> run) {
        m_catalogue.add({QString::fromLatin1(id), text, shortText,
                         icon == nullptr ? QIcon() : m_theme.icon(QString::fromLatin1(icon)), key, std::move(whyNot),
                         std::move(command), std::move(run)},
                        this);
    };
    add("policy.undo", tr("Undo"), {}, "undo", QKeySequence(QKeySequence::Undo),
        [this] { return m_draft.undoStep() == nullptr ? tr("nothing was edited yet") : QString(); }, draftCommand, [this] {
            m_draft.undo();
            onDraft();
        });
    add("policy.redo", tr("Redo"), {}, "redo", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
        [this] { return m_draft.redoStep() == nullptr ? tr("nothing was taken back") : QString(); }, draftCommand, [this] {
            m_draft.redo();
            onDraft();
        });
    add("policy.discard", tr("Discard draft"), {}, "close", {},
        [this] { return m_draft.isChanged() ? QString() : tr("there is no draft"); },
        [] { return QStringLiteral("farmwardenctl policy show"); },
        [this] {
            const bridge::PolicyDesk& desk = m_workspace.policy();
            const auto was = std::make_shared<presenters::PolicyDraft>(m_draft);
            m_draft = presenters::PolicyDraft(desk.version().number, desk.content());
            onDraft();
            Q_EMIT happened(tr("Draft discarded"), [this, was] {
                m_draft = *was;
                onDraft();
            });
        });
    add("policy.mark", tr("Next mark"), {}, "warn", QKeySequence(Qt::Key_F8),
        [this] { return m_workspace.policy().findings()->marks() == 0 ? tr("there are no marks") : QString(); },
        [] { return QStringLiteral("farmwardenctl policy coverage policy.json"); }, [this] { nextMark(); });
    const auto command = [] { return QStringLiteral("farmwardenctl policy show"); };
    const auto one = [this] { return m_list != nullptr && m_list->hasSelection() ? QString() : tr("select a rule"); };
    add("policy.remedies", tr("What helps against the mark"), {}, "check", QKeySequence(Qt::CTRL | Qt::Key_Period), one,
        [] { return QStringLiteral("farmwardenctl policy coverage policy.json"); }, [this] { m_list->box().focusRemedies(); });
    add("policy.where", tr("Where it is used…"), {}, "search", QKeySequence(Qt::ALT | Qt::Key_F7), one, command, [this] {
        if (const auto rule = ruleOf(m_list->currentId())) {
            auto* const menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            addUses(*menu, *rule, -1, false);
            menu->popup(m_list->below(nullptr));
        }
    });
    add("policy.unused", tr("Rules unused for 30 days"), {}, "clock", {},
        [this] { return m_model->hits() == nullptr ? tr("the journal is still being read") : QString(); }, command,
        [this] { setFilter(QStringLiteral("unused:30")); });
    add("policy.table", tr("Rules as a table or as cards"), {}, "table", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), {}, command,
        [this] { setMode(m_list->mode() == RuleMode::Table ? RuleMode::Cards : RuleMode::Table); });
    m_catalogue.action(QStringLiteral("policy.table"))->setCheckable(true);
    add("policy.publish", tr("Review and publish…"), tr("Review and publish…"), nullptr,
        QKeySequence(Qt::CTRL | Qt::Key_Return),
        [this] { return m_draft.isChanged() ? QString() : tr("nothing was edited yet"); },
        [this] {
            return QStringLiteral("farmwardenctl policy publish policy.json --base %1").arg(m_draft.baseVersion());
        },
        [this] { review(); });
    m_catalogue.markChanges({QStringLiteral("policy.publish")});
}

presenters::RulePointer PolicyPage::ruleOf(const std::string& id) const {
    const std::size_t at = m_draft.content().find(id);
    return at == presenters::PolicyContent::npos ? nullptr : m_draft.content().rules[at];
}

// Above the selected rule, and never behind the catch-all.
void PolicyPage::addRule(bool isBelow) {
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : 0;
    const std::size_t at = std::min(m_model->positionOf(row) + (isBelow ? 1 : 0), m_draft.content().rules.size());
    policy::Rule rule;
    rule.id = freshId(m_workspace.realClock().now());
    rule.name = tr("New rule").toStdString();
    const QStringList farms = m_workspace.policy().names().farms;
    rule.action.farm = farms.isEmpty() ? std::string() : farms.first().toStdString();
    rule.isEnabled = false;  // until it has a condition: it would take every connection
    const std::string id = m_draft.add(at, std::move(rule));
    if (m_model->isFiltered()) {
        setFilter({});
    }
    onDraft();
    m_list->select({id});
    openCondition(id, 0, m_list->below(nullptr));
}

void PolicyPage::moveBy(int rows) {
    const std::vector<std::string> ids = m_list->selectedIds();
    if (ids.empty()) {
        return;
    }
    const int first = m_model->rowOf(ids.front());
    const int last = m_model->rowOf(ids.back());
    const int to = rows < 0 ? first - 1 : last + 2;
    if (to < 0 || to > m_model->rowCount() - 1) {
        return;
    }
    m_draft.move(ids, m_model->positionOf(to));
    onDraft();
    m_list->select(ids);
}

// As TOML, which people can read and mail, and which another store's page takes back.
void PolicyPage::copyRules() {
    m_workspace.worker().ask(
        this,
        [content = m_draft.content(), ids = m_list->selectedIds()] {
            policy::Document document;
            const std::set<std::string> wanted(ids.begin(), ids.end());
            for (const presenters::RulePointer& rule : content.rules) {
                if (wanted.contains(rule->id)) {
                    document.rules.push_back(*rule);
                }
            }
            return QString::fromStdString(policy::formatToml(document));
        },
        [](const QString& text) { QApplication::clipboard()->setText(text); });
}

void PolicyPage::pasteRules() {
    const QString text = QApplication::clipboard()->text();
    m_workspace.worker().ask(
        this,
        [text = text.toStdString(), isJson = text.trimmed().startsWith(u'{')] {
            return isJson ? policy::parseJson(text) : policy::parseToml(text);
        },
        [this](policy::Parsed parsed) {
            if (parsed.hasErrors() || parsed.document.rules.empty()) {
                Q_EMIT failed(parsed.diagnostics.empty()
                                  ? tr("The clipboard has no rules; copy some from a Policy page or a policy file.")
                                  : tr("The clipboard cannot be pasted as rules. Line %1: %2")
                                        .arg(parsed.diagnostics.front().range.line)
                                        .arg(models::coreText(parsed.diagnostics.front().message)));
                return;
            }
            const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : 0;
            const std::vector<std::string> ids =
                m_draft.insert(m_model->positionOf(row), std::move(parsed.document.rules));
            onDraft();
            m_list->select(ids);
        });
}

void PolicyPage::nextMark() {
    const int rows = m_model->rowCount();
    const int from = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    for (int step = 1; step <= rows; ++step) {
        const int row = (from + step) % rows;
        const auto shown = m_model->row(row);
        if (shown.rule && !m_model->findings().about(shown.rule->id).empty()) {
            m_list->select({shown.rule->id});
            m_list->setFocus();
            return;
        }
    }
}

void PolicyPage::onPart(const QString& id, PartKind kind, int index, const QPoint& at) {
    const auto rule = ruleOf(id.toStdString());
    if (!rule) {
        return;
    }
    if (!editable().isEmpty()) {
        Q_EMIT failed(editable());
        return;
    }
    switch (kind) {
        case PartKind::Condition:
        case PartKind::More:
            openCondition(rule->id, static_cast<std::size_t>(index), at);
            break;
        case PartKind::Action:
            open(new ActionPopover(m_theme, m_workspace.policy(), *rule, this), StepKind::EditAction, at);
            break;
        case PartKind::Name:
            editDetails();
            break;
        case PartKind::Switch:
            break;
    }
}

void PolicyPage::openCondition(const std::string& id, std::size_t index, const QPoint& at) {
    if (const auto rule = ruleOf(id)) {
        open(new ConditionPopover(
                 m_theme, m_workspace.policy(), *rule, index,
                 [this](policy::Dimension dimension) { return completions(dimension); }, this),
             StepKind::EditCondition, at);
    }
}

void PolicyPage::open(Popover* popover, StepKind kind, const QPoint& at) {
    connect(popover, &Popover::applied, this, [this, kind](const policy::Rule& rule) {
        policy::Rule changed = rule;
        const std::size_t position = m_draft.content().find(rule.id);
        const bool isNew = position != presenters::PolicyContent::npos &&
                           m_draft.changeAt(position) == presenters::RuleChange::New;
        // It was waiting for its first condition.
        if (isNew && m_draft.content().rules[position]->conditions.empty() && !rule.conditions.empty()) {
            changed.isEnabled = true;
        }
        m_draft.replace(std::move(changed), kind);
        onDraft();
        m_list->setFocus();
    });
    popover->openAt(at);
}

QStringList PolicyPage::completions(policy::Dimension dimension) const {
    const bridge::PolicyNames& names = m_workspace.policy().names();
    std::set<QString> words;
    const auto add = [&](const std::set<std::string>& seen) {
        for (const std::string& word : seen) {
            words.insert(Wording::text(word));
        }
    };
    if (dimension == policy::Dimension::Farm) {
        words.insert(names.farms.begin(), names.farms.end());
    }
    if (const presenters::HitsView* const hits = m_model->hits()) {
        switch (dimension) {
            case policy::Dimension::User:
                add(hits->words.users);
                break;
            case policy::Dimension::Group:
                add(hits->words.groups);
                break;
            case policy::Dimension::Domain:
                add(hits->words.domains);
                break;
            case policy::Dimension::Client:
                add(hits->words.networks);
                break;
            case policy::Dimension::ClientName:
                add(hits->words.clientNames);
                break;
            case policy::Dimension::Program:
                add(hits->words.programs);
                break;
            default:
                break;
        }
    }
    for (const presenters::RulePointer& rule : m_draft.content().rules) {
        for (const policy::Condition& condition : rule->conditions) {
            if (condition.dimension == dimension) {
                for (const std::string& value : condition.values) {
                    words.insert(Wording::text(value));
                }
            }
        }
    }
    return {words.begin(), words.end()};
}

void PolicyPage::onRemedy(const std::string& id, const presenters::Remedy& remedy) {
    if (remedy.kind == presenters::RemedyKind::TryWitness) {
        const policy::RuleCoverage* const coverage = m_model->findings().of(id);
        if (coverage != nullptr && coverage->shadowed) {
            m_panels->ask(*coverage->shadowed);
        }
        return;
    }
    if (!editable().isEmpty()) {
        Q_EMIT failed(editable());
        return;
    }
    const int row = m_list->currentIndex().row();
    if (!presenters::apply(m_draft, id, remedy)) {
        return;
    }
    const QString what = models::PolicyWording::step(*m_draft.undoStep());
    onDraft();
    if (m_draft.content().find(id) != presenters::PolicyContent::npos) {
        m_list->select({id});
    } else {
        m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1)));
    }
    m_list->setFocus();
    Q_EMIT happened(what, [this] {
        m_draft.undo();
        onDraft();
    });
}

}  // namespace farmwarden::editors
