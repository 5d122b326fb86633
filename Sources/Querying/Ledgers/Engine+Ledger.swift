// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension Engine {
    /// A ledger over all records that may be shown, most urgent first.
    ///
    /// The first question on a day reads every record of the rule's kinds (a second for some thousands, whatever the
    /// deadline); later ones are answered from memory.
    ///
    /// - Parameters:
    ///   - organ: organ id or printed name; by function, as in searches.
    ///   - state: only entries of this state; unknown ones find nothing.
    public func ledger(
        _ rule: LedgerRule, asOf: CivilDate, organ: String? = nil, state: String? = nil, page: Int = 1,
        limit: Int = LedgerLimits.standard
    ) throws -> LedgerAnswer {
        let clock = ContinuousClock()
        let start = clock.now
        return try reading { reader in
            let list = try reader.snapshot.memo.value("ledger|\(rule.rawValue)|\(asOf)", on: reader.today) {
                try LedgerWork(reader: reader, asOf: asOf).list(rule)
            }
            let chosen = organ.map(Self.organ)
            let functions = chosen.map { OrganDirectory.standard.filterIDs(for: $0.id) }
            let ofOrgan = list.items.filter { item in
                functions.map { ids in item.organ.map { ids.contains($0.id) } ?? false } ?? true
            }
            let ofState = list.items.filter { state == nil || $0.state.code == state }
            let found = ofOrgan.filter { state == nil || $0.state.code == state }
            let items = Array(found.dropFirst((page - 1) * limit).prefix(limit))
            return LedgerAnswer(
                rule: rule, label: rule.label, explanation: rule.explanation, organ: chosen, state: state,
                states: LedgerList.states(ofOrgan, rule), organs: LedgerList.organs(ofState), total: found.count,
                items: items, page: page, limit: limit,
                links: ledgerLinks(
                    rule, asOf: asOf, organ: organ, state: state, page: page, limit: limit, total: found.count),
                meta: meta(reader, asOf: asOf, elapsed: start.duration(to: clock.now)))
        }
    }

    private static func organ(_ text: String) -> OrganReference {
        let directory = OrganDirectory.standard
        if let known = directory.organ(id: text) { return OrganReference(id: known.id, label: known.name) }
        return directory.reference(for: text, on: nil)
    }

    private func ledgerLinks(
        _ rule: LedgerRule, asOf: CivilDate, organ: String?, state: String?, page: Int, limit: Int, total: Int
    ) -> SearchAnswer.Links {
        func link(_ page: Int) -> String {
            var parameters: [(name: String, value: String)] = []
            if let organ { parameters.append(("organ", organ)) }
            if let state { parameters.append(("state", state)) }
            if asOf != today() { parameters.append(("as_of", asOf.description)) }
            if limit != LedgerLimits.standard { parameters.append(("limit", String(limit))) }
            if page != 1 { parameters.append(("page", String(page))) }
            return Address.search("/api/v1/ledger/" + rule.rawValue, parameters)
        }
        return SearchAnswer.Links(
            selfLink: link(page), next: page * limit < total ? link(page + 1) : nil,
            prev: page > 1 ? link(page - 1) : nil)
    }
}

/// How many entries a page of a ledger may have.
public enum LedgerLimits {
    public static let standard = 50
    public static let most = 1_000
    public static let pages = 10_000
}
