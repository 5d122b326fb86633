// SPDX-License-Identifier: GPL-3.0-or-later
#include "query.h"

#include "guard.h"

#include <algorithm>
#include <cstring>
#include <vector>

using Xapian::InvalidArgumentError;
using Xapian::Query;

namespace {

/// Reads operands; never past the end.
class Reader {
    const uint8_t *next;
    const uint8_t *const end;

    const uint8_t *take(size_t count) {
        if (static_cast<size_t>(end - next) < count) throw InvalidArgumentError("a query program that is cut off");
        const auto *start = next;
        next += count;
        return start;
    }

  public:
    explicit Reader(cxapian_text program) : next(program.bytes), end(program.bytes + program.length) {}

    bool at_end() const { return next == end; }

    uint8_t byte() { return *take(1); }

    uint64_t number(size_t size) {
        const auto *bytes = take(size);
        uint64_t value = 0;
        for (size_t index = size; index-- > 0;) value = value << 8 | bytes[index];
        return value;
    }

    uint32_t number() { return static_cast<uint32_t>(number(4)); }

    std::string text() {
        const size_t length = number();
        const auto *bytes = take(length);
        return {reinterpret_cast<const char *>(bytes), length};
    }

    /// An empty term would match every document.
    std::string term() {
        auto term = text();
        if (term.empty()) throw InvalidArgumentError("an empty term in a query");
        return term;
    }

    double real() {
        const auto bits = number(8);
        double value;
        std::memcpy(&value, &bits, sizeof value);
        return value;
    }
};

class Machine {
    struct Operand {
        Query query;
        int depth;
    };

    Reader reader;
    const bool positions;
    std::vector<Operand> stack;

    void push(Query query, int depth = 1) {
        if (depth > CXAPIAN_QUERY_DEPTH) throw InvalidArgumentError("a query nested too deeply");
        stack.push_back({std::move(query), depth});
    }

    /// Replaces the top `count` operands by what `combine` makes of them, in the order they were pushed.
    template <typename Combine>
    void reduce(size_t count, Combine combine) {
        if (count > stack.size()) throw InvalidArgumentError("a query program with too few operands");
        const auto first = stack.end() - static_cast<std::ptrdiff_t>(count);
        int depth = 0;
        std::vector<Query> operands;
        operands.reserve(count);
        for (auto operand = first; operand != stack.end(); ++operand) {
            depth = std::max(depth, operand->depth);
            operands.push_back(std::move(operand->query));
        }
        stack.erase(first, stack.end());
        push(combine(operands), depth + 1);
    }

    void join(Query::op op) {
        reduce(reader.number(), [op](const auto &operands) { return Query(op, operands.begin(), operands.end()); });
    }

    void pair(Query::op op) {
        reduce(2, [op](const auto &operands) { return Query(op, operands[0], operands[1]); });
    }

    void elite_set() {
        const auto count = reader.number();
        const auto size = std::max(reader.number(), 1u);
        reduce(count, [size](const auto &operands) {
            return Query(Query::OP_ELITE_SET, operands.begin(), operands.end(), size);
        });
    }

    void window(Query::op op) {
        const auto width = reader.number();
        const auto count = reader.number();
        std::vector<std::string> terms;
        for (uint32_t index = 0; index < count; ++index) {
            if (index == CXAPIAN_QUERY_OPERATORS) throw InvalidArgumentError("a phrase that is too long");
            terms.push_back(reader.term());
        }
        if (terms.size() > 1 && !positions) return push(Query());
        push(Query(op, terms.begin(), terms.end(), std::max(width, count)));
    }

    void value_range() {
        const auto slot = reader.number();
        const auto bounds = reader.byte();
        const auto lower = reader.text();
        const auto upper = reader.text();
        switch (bounds & 3) {
        case 1: return push(Query(Query::OP_VALUE_GE, slot, lower));
        case 2: return push(Query(Query::OP_VALUE_LE, slot, upper));
        case 3: return push(Query(Query::OP_VALUE_RANGE, slot, lower, upper));
        default: return push(Query(std::string()));
        }
    }

    void scale() {
        const auto factor = reader.real();
        if (!(factor >= 0 && factor <= 1e100)) throw InvalidArgumentError("a weight factor below 0 or not finite");
        reduce(1, [factor](const auto &operands) { return Query(Query::OP_SCALE_WEIGHT, operands[0], factor); });
    }

    void prefix() {
        const auto start = reader.term();
        const auto expansions = reader.number();
        // Xapian takes 0 as "no limit".
        if (expansions == 0) throw InvalidArgumentError("a prefix that may expand to no term");
        push(Query(Query::OP_WILDCARD, start, expansions, Query::WILDCARD_LIMIT_FIRST));
    }

    void step() {
        switch (reader.byte()) {
        // `Query::MatchAll` is shared by all threads and counts its references without a lock.
        case CXapianOperatorMatchAll: return push(Query(std::string()));
        case CXapianOperatorMatchNothing: return push(Query());
        case CXapianOperatorTerm: {
            const auto term = reader.term();
            return push(Query(term, reader.number()));
        }
        case CXapianOperatorAnd: return join(Query::OP_AND);
        case CXapianOperatorOr: return join(Query::OP_OR);
        case CXapianOperatorAndNot: return pair(Query::OP_AND_NOT);
        case CXapianOperatorAndMaybe: return pair(Query::OP_AND_MAYBE);
        case CXapianOperatorFilter: return pair(Query::OP_FILTER);
        case CXapianOperatorPhrase: return window(Query::OP_PHRASE);
        case CXapianOperatorNear: return window(Query::OP_NEAR);
        case CXapianOperatorSynonym: return join(Query::OP_SYNONYM);
        case CXapianOperatorMaximum: return join(Query::OP_MAX);
        case CXapianOperatorEliteSet: return elite_set();
        case CXapianOperatorValueRange: return value_range();
        case CXapianOperatorScale: return scale();
        case CXapianOperatorPrefix: return prefix();
        default: throw InvalidArgumentError("an unknown operator in a query program");
        }
    }

  public:
    Machine(cxapian_text program, bool has_positions) : reader(program), positions(has_positions) {}

    Query run() {
        for (int steps = 0; !reader.at_end(); ++steps) {
            if (steps == CXAPIAN_QUERY_OPERATORS) throw InvalidArgumentError("a query with too many parts");
            step();
        }
        if (stack.size() != 1) throw InvalidArgumentError("a query program that does not leave one query");
        return stack.front().query;
    }
};

}  // namespace

namespace cxapian {

Query build_query(cxapian_text program, bool positions) {
    return Machine(program, positions).run();
}

}  // namespace cxapian

cxapian_bytes cxapian_query_describe(cxapian_text program, cxapian_error **error) {
    return cxapian::guarded(error, [&] {
        return cxapian::release(cxapian::build_query(program, true).get_description());
    });
}
