#include "core/directory/session_query.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/directory/session_query_term.h"
#include "core/model/words.h"

// The parser. What a term means for one session is in session_matcher.cpp.
namespace farmwarden::directory {
namespace {

using Field = SessionQuery::Term::Field;

struct KnownField {
    QueryField shown;
    Field field;
};
constexpr std::array kFields{
    KnownField{{"farm", "name of the farm"}, Field::Farm},
    KnownField{{"target", "name of the target"}, Field::Target},
    KnownField{{"user", "user name"}, Field::User},
    KnownField{{"domain", "domain of the user"}, Field::Domain},
    KnownField{{"state", "pending, active or disconnected"}, Field::State},
    KnownField{{"client", "client's address, network (10.2.0.0/16) or name"}, Field::Client},
    KnownField{{"id", "session id"}, Field::Id},
    KnownField{{"reason", "existing-session, fewest-sessions or fallback"}, Field::Reason},
    KnownField{{"idle", "disconnected for at least (30m, 2h) or less than (<2h)"}, Field::Idle},
    KnownField{{"since", "in its present state for at least (30m) or less than (<2h)"}, Field::Since},
    KnownField{{"age", "placed at least (7d) or less than (<1h) ago"}, Field::Age},
};

// Takes the text apart; positions are bytes of the whole query.
class Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    std::expected<std::vector<SessionQuery::Term>, QueryProblem> parse() {
        std::vector<SessionQuery::Term> terms;
        for (skipSpaces(); m_at < m_text.size(); skipSpaces()) {
            SessionQuery::Term term;
            if (!parseTerm(term)) {
                return std::unexpected(m_problem);
            }
            terms.push_back(std::move(term));
        }
        return terms;
    }

private:
    // A piece of a word: text between commas. Inside quotes wildcards are letters.
    struct Piece {
        std::string text;
        std::size_t begin = 0;
        std::size_t end = 0;
        bool isQuoted = false;
    };

    static bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
    void skipSpaces() {
        while (m_at < m_text.size() && isSpace(m_text[m_at])) {
            ++m_at;
        }
    }

    bool fail(std::size_t begin, std::size_t end, std::string message, std::string hint) {
        m_problem = {begin, end - begin, std::move(message), std::move(hint)};
        return false;
    }

    bool parseTerm(SessionQuery::Term& term) {
        const std::size_t begin = m_at;
        if (m_text[m_at] == '-' || m_text[m_at] == '!') {
            term.isNegated = true;
            ++m_at;
            if (m_at == m_text.size() || isSpace(m_text[m_at])) {
                return fail(begin, m_at, fmt::format("\"{}\" needs something to exclude", m_text[begin]), "write it together: -state:active");
            }
        }
        if (const std::size_t end = fieldEnd(); end != m_at) {
            const std::string name = base::lowered(m_text.substr(m_at, end - m_at));
            const auto known = std::ranges::find(kFields, std::string_view(name), [](const KnownField& f) { return f.shown.name; });
            if (known == kFields.end()) {
                return fail(m_at, end, fmt::format("there is no field \"{}\"", name),
                            "the fields are " + fieldNames() + "; put the word in quotes to look for it as text");
            }
            term.field = known->field;
            m_at = end + 1;
        }
        std::vector<Piece> pieces;
        return takePieces(term, pieces) && setValues(term, pieces, begin);
    }

    // Where the field's name in front of a colon ends; m_at when there is none. An IPv6 address such as fe80::1 is not a field.
    std::size_t fieldEnd() const {
        const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        const auto end = static_cast<std::size_t>(std::find_if_not(m_text.begin() + static_cast<std::ptrdiff_t>(m_at), m_text.end(), isLetter) -
                                                  m_text.begin());
        const bool isField = end < m_text.size() && m_text[end] == ':' && (end + 1 == m_text.size() || m_text[end + 1] != ':');
        return isField ? end : m_at;
    }

    static std::string fieldNames() {
        std::string names;
        for (const KnownField& field : kFields) {
            names += fmt::format("{}{}", names.empty() ? "" : ", ", field.shown.name);
        }
        return names;
    }

    bool takePieces(const SessionQuery::Term& term, std::vector<Piece>& pieces) {
        pieces.push_back({.text = {}, .begin = m_at, .end = m_at});
        while (m_at < m_text.size() && !isSpace(m_text[m_at])) {
            const char c = m_text[m_at];
            if (c == '"') {
                const std::size_t close = m_text.find('"', m_at + 1);
                if (close == std::string_view::npos) {
                    return fail(m_at, m_text.size(), "this quote is not closed", "add \" at the end");
                }
                pieces.back().text += m_text.substr(m_at + 1, close - m_at - 1);
                pieces.back().isQuoted = true;
                m_at = close;
            } else if (c == ',' && term.field != Field::Any) {
                pieces.push_back({.text = {}, .begin = m_at + 1, .end = m_at + 1});
            } else {
                pieces.back().text += c;
            }
            pieces.back().end = ++m_at;
        }
        for (const Piece& piece : pieces) {
            if (piece.text.empty()) {
                return fail(piece.begin, std::max(piece.end, piece.begin + 1), "a value is missing here", "as in user:an* or state:active,pending");
            }
        }
        return true;
    }

    bool setValues(SessionQuery::Term& term, const std::vector<Piece>& pieces, std::size_t begin) {
        for (const Piece& piece : pieces) {
            const bool isGood = term.field == Field::State                                ? setState(term, piece)
                                : term.field == Field::Reason                             ? setReason(term, piece)
                                : term.field == Field::Id                                 ? setId(term, piece)
                                : term.field == Field::Idle || term.field == Field::Since ||
                                        term.field == Field::Age                          ? setTime(term, piece, pieces.size(), begin)
                                                                                          : setPattern(term, piece);
            if (!isGood) {
                return false;
            }
        }
        return true;
    }

    bool setState(SessionQuery::Term& term, const Piece& piece) {
        const auto state = model::fromText<model::SessionState>(base::lowered(piece.text));
        if (!state || *state == model::SessionState::Ended) {
            return fail(piece.begin, piece.end, fmt::format("there is no state \"{}\"", piece.text), "pending, active or disconnected");
        }
        term.states |= 1U << static_cast<unsigned>(*state);
        return true;
    }

    bool setReason(SessionQuery::Term& term, const Piece& piece) {
        const auto reason = model::fromText<model::PlacementReason>(base::lowered(piece.text));
        if (!reason) {
            return fail(piece.begin, piece.end, fmt::format("there is no reason \"{}\"", piece.text),
                        "existing-session, fewest-sessions or fallback");
        }
        term.reasons |= 1U << static_cast<unsigned>(*reason);
        return true;
    }

    bool setId(SessionQuery::Term& term, const Piece& piece) {
        const auto id = base::parseSessionId(base::lowered(piece.text));
        if (!id) {
            return fail(piece.begin, piece.end, fmt::format("\"{}\" is not a session id", piece.text), "an id is s- and 13 letters or digits");
        }
        term.ids.insert(std::ranges::upper_bound(term.ids, *id), *id);  // sorted: the matcher searches it
        return true;
    }

    bool setTime(SessionQuery::Term& term, const Piece& piece, std::size_t count, std::size_t begin) {
        std::string_view text = piece.text;
        if (text.starts_with('<') || text.starts_with('>')) {
            term.isLess = text.starts_with('<');
            text.remove_prefix(text.size() > 1 && text[1] == '=' ? 2 : 1);
        }
        const auto duration = base::parseDuration(base::lowered(text));
        if (!duration) {
            return fail(piece.begin, piece.end, fmt::format("\"{}\" is not a length of time", piece.text), "as in >30m, <2h, 1h30m or 7d");
        }
        if (count != 1) {
            return fail(begin, m_at, "a length of time has no alternatives", "write two words for a range: idle:>30m idle:<2h");
        }
        term.duration = *duration;
        return true;
    }

    bool setPattern(SessionQuery::Term& term, const Piece& piece) {
        SessionQuery::Pattern pattern;
        pattern.text = base::lowered(piece.text);
        pattern.hasWildcards = !piece.isQuoted && pattern.text.find_first_of("*?") != std::string::npos;
        if (const std::size_t slash = pattern.text.find('/'); term.field == Field::Client && slash != std::string::npos) {
            const auto network = SessionQuery::parseNetwork(pattern.text);
            if (!network) {
                return fail(piece.begin, piece.end, fmt::format("\"{}\" is not a network", piece.text), "as in 10.2.0.0/16 or fd00::/8");
            }
            pattern.network = *network;
        }
        term.patterns.push_back(std::move(pattern));
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    QueryProblem m_problem;
};

constexpr auto kShownFields = [] {
    std::array<QueryField, kFields.size()> fields{};
    std::ranges::transform(kFields, fields.begin(), &KnownField::shown);
    return fields;
}();

}  // namespace

std::span<const QueryField> queryFields() { return kShownFields; }

SessionQuery::SessionQuery() : m_terms(std::make_shared<const std::vector<Term>>()) {}

bool SessionQuery::isEmpty() const { return m_terms->empty(); }

std::expected<SessionQuery, QueryProblem> SessionQuery::parse(std::string_view text) {
    auto terms = Parser(text).parse();
    if (!terms) {
        return std::unexpected(std::move(terms.error()));
    }
    SessionQuery query;
    query.m_terms = std::make_shared<const std::vector<Term>>(std::move(*terms));
    return query;
}

}  // namespace farmwarden::directory
