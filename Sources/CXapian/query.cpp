// SPDX-License-Identifier: GPL-3.0-or-later
#include "query.h"

#include "guard.h"
#include "program_reader.h"

#include <algorithm>
#include <vector>

using Xapian::InvalidArgumentError;
using Xapian::Query;

namespace {

class Machine {
    /// A query in the making: `query`, and what adds weight where it matches too. AND_MAYBE is only made of the two at
    /// the end: Xapian would gather them from several AND_MAYBE by itself, and then falls into the fault of `guarded`.
    struct Operand {
        Query query;
        int depth = 1;
        std::vector<Query> extras{};
        /// Whether it is made of alternatives only: terms, prefixes, phrases, OR. A synonym takes no others.
        bool alternatives = true;
        /// Whether moving on to its next document may take long.
        bool branches = false;
        /// Whether it holds anything but terms, AND, OR and filters.
        bool delicate = false;
        /// Whether it is an OR with delicate parts.
        bool fragile = false;
        bool delicate_extras = false;
        bool prunable = true;
    };

    cxapian::ProgramReader reader;
    const cxapian::Target target;
    std::vector<Operand> stack;

    void push(Operand operand) {
        if (operand.depth > CXAPIAN_QUERY_DEPTH) throw InvalidArgumentError("a query nested too deeply");
        stack.push_back(std::move(operand));
    }

    void push(Query query) { push(Operand{std::move(query)}); }

    void push_range(Query query) {
        Operand range{std::move(query)};
        range.alternatives = false;
        range.delicate = true;
        push(std::move(range));
    }

    void push_all() {
        // `Query::MatchAll` is shared by all threads and counts its references without a lock.
        Operand all{Query(std::string())};
        all.delicate = true;
        push(std::move(all));
    }

    std::vector<Operand> pop(size_t count) {
        if (count > stack.size()) throw InvalidArgumentError("a query program with too few operands");
        const auto first = stack.end() - static_cast<std::ptrdiff_t>(count);
        std::vector<Operand> operands(std::make_move_iterator(first), std::make_move_iterator(stack.end()));
        stack.erase(first, stack.end());
        return operands;
    }

    /// The query behind a source, so that it is only moved on and never asked about single documents.
    Query moved_on(const Query &query) const {
        return cxapian::within(target.deadline.value_or(cxapian::DeadlineSource::Clock::time_point::max()), query);
    }

    /// The operand as it may stand in an AND, where Xapian asks it about single documents: an OR of phrases then gets
    /// its weights wrong, in half of our random queries. With a deadline, whatever branches is watched besides.
    Query guarded(const Operand &operand) const {
        return operand.fragile || (target.deadline && operand.branches) ? moved_on(operand.query) : operand.query;
    }

    /// The operand with its extras.
    Query whole(const Operand &operand) const {
        const auto &extras = operand.extras;
        if (extras.empty()) return operand.query;
        const Query sum(Query::OP_OR, extras.begin(), extras.end());
        return Query(Query::OP_AND_MAYBE, operand.query, operand.delicate_extras ? moved_on(sum) : sum);
    }

    /// Whether Xapian may leave matches out of the operand taken as a whole: see `BuiltQuery`.
    static bool prunable(const Operand &operand) { return operand.prunable && operand.extras.empty(); }

    /// What the results of all operators have in common.
    static Operand combined(const std::vector<Operand> &operands) {
        Operand result;
        result.depth = 0;
        for (const auto &operand : operands) {
            result.depth = std::max(result.depth, operand.depth);
            result.delicate = result.delicate || operand.delicate;
            result.prunable = result.prunable && operand.prunable;
        }
        ++result.depth;
        return result;
    }

    /// Takes over the extras of the first `count` operands: what is required there is required of the whole.
    static void inherit(Operand &result, const std::vector<Operand> &operands, size_t count) {
        for (size_t index = 0; index < count; ++index) {
            const auto &extras = operands[index].extras;
            result.extras.insert(result.extras.end(), extras.begin(), extras.end());
            result.delicate_extras = result.delicate_extras || operands[index].delicate_extras;
        }
    }

    /// AND, OP_FILTER and AND_NOT; the extras of a filter or an exclusion weigh nothing.
    void intersect(Query::op op, size_t count) {
        const auto operands = pop(count);
        auto result = combined(operands);
        inherit(result, operands, op == Query::OP_AND ? count : 1);
        result.alternatives = false;
        std::vector<Query> queries;
        for (const auto &operand : operands) {
            // What is excluded is asked about documents of the left; guarding the left is enough.
            const bool is_excluded = op == Query::OP_AND_NOT && !queries.empty();
            queries.push_back(is_excluded ? operand.query : guarded(operand));
        }
        result.delicate = result.delicate || op == Query::OP_AND_NOT;
        result.query = Query(op, queries.begin(), queries.end());
        push(std::move(result));
    }

    void and_maybe() {
        const auto operands = pop(2);
        auto result = operands[0];
        result.depth = std::max(operands[0].depth, operands[1].depth) + 1;
        result.alternatives = false;
        result.extras.push_back(whole(operands[1]));
        result.delicate_extras =
            result.delicate_extras || operands[1].delicate || !operands[1].extras.empty();
        result.prunable = result.prunable && prunable(operands[1]);
        push(std::move(result));
    }

    /// OR, OP_SYNONYM, OP_MAX and OP_ELITE_SET.
    void choose(Query::op op, size_t count, uint32_t size = 0) {
        const auto operands = pop(count);
        auto result = combined(operands);
        std::vector<Query> queries;
        for (const auto &operand : operands) {
            result.alternatives = result.alternatives && operand.alternatives;
            result.delicate = result.delicate || !operand.extras.empty();
            queries.push_back(whole(operand));
        }
        // Some parts Xapian refuses half-way through the match, and some it weighs wrong.
        if (op == Query::OP_SYNONYM && !result.alternatives) {
            throw InvalidArgumentError("a synonym of more than alternatives");
        }
        result.branches = true;
        result.fragile = result.delicate;
        result.prunable = result.prunable && !result.delicate;
        result.delicate = result.delicate || op != Query::OP_OR;
        result.query = Query(op, queries.begin(), queries.end(), size);
        push(std::move(result));
    }

    void window(Query::op op) {
        const auto width = reader.number();
        const auto count = reader.number();
        std::vector<std::string> terms;
        for (uint32_t index = 0; index < count; ++index) {
            if (index == CXAPIAN_QUERY_OPERATORS) throw InvalidArgumentError("a phrase that is too long");
            terms.push_back(reader.term());
        }
        if (terms.size() > 1 && !target.has_positions) return push(Query());
        Operand result{Query(op, terms.begin(), terms.end(), std::max(width, count))};
        result.delicate = count > 1;
        push(std::move(result));
    }

    void value_range() {
        const auto slot = reader.number();
        const auto bounds = reader.byte();
        const auto lower = reader.text();
        const auto upper = reader.text();
        // Xapian wavers between counting a missing value as empty and as missing, by what it finds cheaper. Here it
        // is missing: an empty lower bound leaves out nothing that is there, an empty upper bound everything.
        const bool has_lower = (bounds & 1) != 0 && !lower.empty();
        const bool has_upper = (bounds & 2) != 0;
        if (has_upper && upper.empty()) return push(Query());
        if (has_lower && has_upper) return push_range(Query(Query::OP_VALUE_RANGE, slot, lower, upper));
        if (has_lower) return push_range(Query(Query::OP_VALUE_GE, slot, lower));
        if (has_upper) return push_range(Query(Query::OP_VALUE_LE, slot, upper));
        push_all();
    }

    void scale() {
        const auto factor = reader.real();
        if (!(factor >= 0 && factor <= 1e100)) throw InvalidArgumentError("a weight factor below 0 or not finite");
        auto result = pop(1).front();
        ++result.depth;
        result.alternatives = false;
        result.query = Query(Query::OP_SCALE_WEIGHT, result.query, factor);
        for (auto &extra : result.extras) extra = Query(Query::OP_SCALE_WEIGHT, extra, factor);
        push(std::move(result));
    }

    void prefix() {
        const auto start = reader.term();
        const auto expansions = reader.number();
        // Xapian takes 0 as "no limit".
        if (expansions == 0) throw InvalidArgumentError("a prefix that may expand to no term");
        Operand result;
        if (target.database == nullptr) {
            result.query = Query(Query::OP_WILDCARD, start, expansions, Query::WILDCARD_LIMIT_FIRST);
        } else {
            std::vector<std::string> terms;
            const auto end = target.database->allterms_end(start);
            for (auto term = target.database->allterms_begin(start); term != end && terms.size() < expansions; ++term) {
                terms.push_back(*term);
            }
            result.query = Query(Query::OP_SYNONYM, terms.begin(), terms.end());
        }
        result.branches = true;
        result.delicate = true;
        push(std::move(result));
    }

    void step() {
        switch (reader.byte()) {
        case CXapianOperatorMatchAll: return push_all();
        case CXapianOperatorMatchNothing: return push(Query());
        case CXapianOperatorTerm: {
            const auto term = reader.term();
            return push(Query(term, reader.number()));
        }
        case CXapianOperatorAnd: return intersect(Query::OP_AND, reader.number());
        case CXapianOperatorOr: return choose(Query::OP_OR, reader.number());
        case CXapianOperatorAndNot: return intersect(Query::OP_AND_NOT, 2);
        case CXapianOperatorAndMaybe: return and_maybe();
        case CXapianOperatorFilter: return intersect(Query::OP_FILTER, 2);
        case CXapianOperatorPhrase: return window(Query::OP_PHRASE);
        case CXapianOperatorNear: return window(Query::OP_NEAR);
        case CXapianOperatorSynonym: return choose(Query::OP_SYNONYM, reader.number());
        case CXapianOperatorMaximum:
            if (!target.single) throw Xapian::UnimplementedError("the maximum of queries over several indexes");
            return choose(Query::OP_MAX, reader.number());
        case CXapianOperatorEliteSet: {
            const auto count = reader.number();
            return choose(Query::OP_ELITE_SET, count, std::max(reader.number(), 1u));
        }
        case CXapianOperatorValueRange: return value_range();
        case CXapianOperatorScale: return scale();
        case CXapianOperatorPrefix: return prefix();
        default: throw InvalidArgumentError("an unknown operator in a query program");
        }
    }

  public:
    Machine(cxapian_text program, const cxapian::Target &built_for) : reader(program), target(built_for) {}

    cxapian::BuiltQuery run() {
        for (int steps = 0; !reader.at_end(); ++steps) {
            if (steps == CXAPIAN_QUERY_OPERATORS) throw InvalidArgumentError("a query with too many parts");
            step();
        }
        if (stack.size() != 1) throw InvalidArgumentError("a query program that does not leave one query");
        const auto &operand = stack.front();
        const auto query = whole(operand);
        return {target.deadline ? moved_on(query) : query, prunable(operand)};
    }
};

}  // namespace

namespace cxapian {

BuiltQuery build_query(cxapian_text program, const Target &target) {
    return Machine(program, target).run();
}

}  // namespace cxapian

cxapian_bytes cxapian_query_describe(cxapian_text program, cxapian_error **error) {
    return cxapian::guarded(error, [&] {
        const cxapian::Target target{nullptr, true, true, std::nullopt};
        return cxapian::release(cxapian::build_query(program, target).query.get_description());
    });
}
