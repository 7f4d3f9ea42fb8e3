#include <QCoreApplication>

#include "ui/models/import_model.h"
#include "ui/models/wording.h"

// What is wrong with a file of targets, in the reader's language.
namespace farmwarden::models {
namespace {

using exchange::ImportProblem;
using Code = ImportProblem::Code;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportWording)
public:
    struct Said {
        QString what;
        QString remedy;
    };

    static QString nameRule() {
        return tr("use 1 to 64 letters, digits, dots, hyphens and underscores, with a letter or digit first");
    }

    static Said ofFile(const ImportProblem& p, const QString& value, const QString& hint) {
        switch (p.code) {
            case Code::NoRows:
                return {tr("There are titles and no rows"), tr("add a row for each target")};
            case Code::TooManyRows:
                return {tr("There are more than %1 rows").arg(Wording::number(p.number)), tr("import it in parts")};
            case Code::UnknownColumn:
                return {tr("There is no column \"%1\"").arg(value),
                        hint.isEmpty() ? tr("say above what it means, or leave it out")
                                       : tr("say above whether it is \"%1\"").arg(hint)};
            case Code::ColumnTwice:
                return {tr("Column \"%1\" means the same as one before it").arg(value), tr("leave one of them out")};
            case Code::ColumnMissing:
                return {tr("Column \"%1\" is missing")
                            .arg(QString::fromUtf8(exchange::toText(p.column.value_or(exchange::Column::Name)))),
                        tr("add it to the first line, or say above which one it is")};
            default:
                return {tr("There is nothing in it"), tr("choose another file")};
        }
    }

    static Said ofShape(const ImportProblem& p, const QString& value) {
        switch (p.code) {
            case Code::QuoteNotClosed:
                return {tr("a quote is opened and never closed"),
                        tr("close it, or double it if it belongs to the text")};
            case Code::TextAfterQuote:
                return {tr("there is text after a closing quote"),
                        tr("put it inside the quotes, or double quotes that belong to the text")};
            default:
                return {tr("it has %1 fields where the first line names %2").arg(value).arg(p.number),
                        tr("check the separators of this line")};
        }
    }

    static Said ofName(const ImportProblem& p, const QString& value, const QString& hint) {
        switch (p.code) {
            case Code::NameMissing:
                return {tr("the name is missing"), tr("name the target")};
            case Code::BadName:
                return {tr("\"%1\" cannot be a target's name").arg(value), nameRule()};
            case Code::NameTwice:
                return {tr("%1 is in line %2 already").arg(value, Wording::number(p.number)),
                        tr("keep one of the two lines")};
            case Code::FarmMissing:
                return {tr("the farm is missing"), tr("name the farm that it belongs to")};
            case Code::BadFarmName:
                return {tr("\"%1\" cannot be a farm's name").arg(value), nameRule()};
            case Code::UnknownFarm:
                return {tr("there is no farm %1").arg(value), hint.isEmpty()
                                                                  ? tr("let the import add it, or correct the name")
                                                                  : tr("correct it to %1, or let the import add it").arg(hint)};
            default:
                return {tr("%1 is in farm %2, and a target cannot be moved").arg(value, hint),
                        tr("correct the farm, or choose another name")};
        }
    }

    static Said ofValue(const ImportProblem& p, const QString& value, const QString& hint) {
        switch (p.code) {
            case Code::AddressMissing:
                return {tr("the address is missing"), tr("write HOST or HOST:PORT")};
            case Code::BadAddress:
                return {tr("\"%1\" is neither a host name nor an IP address").arg(value),
                        tr("write HOST, HOST:PORT or [IPv6]:PORT")};
            case Code::Unresolved:
                return {tr("address %1 does not resolve (%2)").arg(value, hint),
                        tr("correct it, or make the name known to this machine")};
            case Code::BadKind:
                return {tr("there is no kind \"%1\"").arg(value),
                        tr("use session-host, virtual-machine, blade or desktop")};
            case Code::BadWeight:
                return {tr("weight \"%1\" is no whole number from %2 to %3")
                            .arg(value, Wording::number(model::kMinWeight), Wording::number(model::kMaxWeight)),
                        tr("correct it; 100 is usual")};
            case Code::BadLimit:
                return {tr("limit \"%1\" is no whole number from 0 to %2").arg(value, Wording::number(model::kMaxLimit)),
                        tr("correct it; 0 is no limit")};
            case Code::BadTag:
                return {tr("not all of \"%1\" are tags").arg(value), nameRule()};
            default:
                return {tr("environment \"%1\" is too long or has control characters").arg(value),
                        tr("shorten it to 500 bytes on one line")};
        }
    }
};

}  // namespace

exchange::ProblemText wordsOf(const ImportProblem& problem) {
    const QString value = QString::fromStdString(problem.value);
    const QString hint = QString::fromStdString(problem.hint);
    const Words::Said said = problem.code <= Code::ColumnMissing    ? Words::ofFile(problem, value, hint)
                             : problem.code <= Code::FieldCount     ? Words::ofShape(problem, value)
                             : problem.code <= Code::OtherFarm      ? Words::ofName(problem, value, hint)
                                                                    : Words::ofValue(problem, value, hint);
    return {said.what.toStdString(), said.remedy.toStdString()};
}

QString wordOf(exchange::Column column) {
    switch (column) {
        case exchange::Column::Name:
            return Words::tr("Target");
        case exchange::Column::Farm:
            return Words::tr("Farm");
        case exchange::Column::Address:
            return Words::tr("Address");
        case exchange::Column::Kind:
            return Words::tr("Kind");
        case exchange::Column::Weight:
            return Words::tr("Weight");
        case exchange::Column::Limit:
            return Words::tr("Limit");
        case exchange::Column::Tags:
            return Words::tr("Tags");
        case exchange::Column::Environment:
            return Words::tr("Environment");
    }
    return {};
}

}  // namespace farmwarden::models
