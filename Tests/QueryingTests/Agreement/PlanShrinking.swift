// SPDX-License-Identifier: GPL-3.0-or-later
@testable import Querying

/// Makes a plan that shows a fault as small as it can be while it still shows it.
enum PlanShrinking {
    static func smallest(_ plan: Plan, _ fails: (Plan) throws -> Bool) rethrows -> Plan {
        var least = plan
        var moved = true
        while moved {
            moved = false
            for simpler in simpler(than: least) where try fails(simpler) {
                least = simpler
                moved = true
                break
            }
        }
        return least
    }

    private static func simpler(than plan: Plan) -> [Plan] {
        var plans: [Plan] = []
        func add(_ change: (inout Plan) -> Void) {
            var other = plan
            change(&other)
            if other != plan { plans.append(other) }
        }
        add { $0.relaxed = nil }
        add { $0.preferences = [] }
        add { $0.filters = Plan.Filters() }
        add { $0.filters.kinds = [] }
        add { $0.filters.organs = [] }
        add { $0.filters.fields = [] }
        add { $0.filters.statuses = [] }
        add { $0.filters.from = nil }
        add { $0.filters.to = nil }
        add { $0.scored = [] }
        for index in plan.scored.indices { add { $0.scored.remove(at: index) } }
        add { $0.offset = 0 }
        add { $0.limit = 1 }
        add { $0.highlights = [] }
        for match in simpler(than: plan.match) { add { $0.match = match } }
        return plans
    }

    private static func simpler(than match: Match) -> [Match] {
        switch match {
        case .and(let parts): parts + lists(parts, Match.and)
        case .or(let parts): parts + lists(parts, Match.or)
        case .atLeast(let count, let parts): parts + lists(parts) { .atLeast(min(count, $0.count), $0) }
        case .andNot(let left, let right):
            [left, right] + simpler(than: left).map { .andNot($0, right) }
                + simpler(than: right).map { .andNot(left, $0) }
        default: []
        }
    }

    /// The same with one part less, and with one part simpler.
    private static func lists(_ parts: [Match], _ make: ([Match]) -> Match) -> [Match] {
        var found: [Match] = []
        for index in parts.indices {
            var fewer = parts
            fewer.remove(at: index)
            if !fewer.isEmpty { found.append(make(fewer)) }
            for part in simpler(than: parts[index]) {
                var other = parts
                other[index] = part
                found.append(make(other))
            }
        }
        return found
    }
}
