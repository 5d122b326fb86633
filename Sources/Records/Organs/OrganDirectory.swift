// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// The organs of the county and those above it that its documents name, with their succession.
///
/// Names are compared folded (`TextFolding.key`), whole, never by likeness: 武定县财政局 is not 元谋县财政局.
public struct OrganDirectory: Sendable {
    /// In the order of the table.
    public let organs: [Organ]
    public let successions: [OrganSuccession]
    let positions: [String: Int]
    /// Organs by folded name; several where a name was borne one after another.
    let named: [TermKey: [Int]]
    /// Lengths in folded scalars of the names that begin with a scalar, longest first.
    let nameLengths: [Unicode.Scalar: [Int]]
    let codes: [String: Int]
    let forward: [String: [Int]]
    let backward: [String: [Int]]

    /// Builds a directory; a later organ with an id already taken and a succession between unknown ids are left out.
    public init(organs: [Organ], successions: [OrganSuccession]) {
        var kept: [Organ] = []
        var positions: [String: Int] = [:]
        for organ in organs where positions[organ.id] == nil {
            positions[organ.id] = kept.count
            kept.append(organ)
        }
        var named: [TermKey: [Int]] = [:]
        var codes: [String: Int] = [:]
        for (index, organ) in kept.enumerated() {
            for name in [organ.name] + organ.shortNames {
                let key = TermKey(TextFolding.key(name))
                if !key.term.isEmpty, named[key]?.contains(index) != true { named[key, default: []].append(index) }
            }
            for code in organ.codes where codes[code] == nil { codes[code] = index }
        }
        let known = successions.filter { positions[$0.from] != nil && positions[$0.to] != nil && $0.from != $0.to }
        var forward: [String: [Int]] = [:]
        var backward: [String: [Int]] = [:]
        for (index, succession) in known.enumerated() {
            forward[succession.from, default: []].append(index)
            backward[succession.to, default: []].append(index)
        }
        self.organs = kept
        self.successions = known
        self.positions = positions
        self.named = named
        self.codes = codes
        self.forward = forward
        self.backward = backward
        var lengths: [Unicode.Scalar: Set<Int>] = [:]
        for name in named.keys.map(\.term) {
            guard let first = name.unicodeScalars.first else { continue }
            lengths[first, default: []].insert(name.unicodeScalars.count)
        }
        nameLengths = lengths.mapValues { $0.sorted(by: >) }
    }

    /// The organ with this id.
    public func organ(id: String) -> Organ? { positions[id].map { organs[$0] } }

    /// The organ as a facet value: the directory's id where the printed name is known, otherwise the folded name;
    /// the label is always the printed name.
    ///
    /// Accepts full names, short names, with or without 元谋县 or 县. Where one name was borne by several organs one
    /// after another, `day` chooses; without a day, or with one outside all of them, the latest. An ended organ keeps
    /// its own id; filters widen with `filterIDs(for:)`.
    public func reference(for printedName: String, on day: CivilDate? = nil) -> OrganReference {
        let key = TextFolding.key(printedName)
        guard let index = match(key, on: day) else { return OrganReference(id: key, label: printedName) }
        return OrganReference(id: organs[index].id, label: printedName)
    }

    /// The organ that bears this name, full or short; see `reference(for:on:)`.
    public func organ(named name: String, on day: CivilDate? = nil) -> Organ? {
        match(TextFolding.key(name), on: day).map { organs[$0] }
    }

    /// The organ whose 代字 begins the code of a document number: 元市监规 → 市场监督管理局; the longest wins.
    public func organ(code: String) -> Organ? {
        var rest = Substring(code)
        while !rest.isEmpty {
            if let index = codes[String(rest)] { return organs[index] }
            rest.removeLast()
        }
        return nil
    }

    /// What a query's organ words may mean, each under its full name: 工商局, 扶贫办, 元谋县市监局; empty where unknown.
    public func find(_ query: String) -> [OrganReference] {
        (named[TermKey(TextFolding.key(query))] ?? []).map { OrganReference(id: organs[$0].id, label: organs[$0].name) }
    }

    private func match(_ key: String, on day: CivilDate?) -> Int? {
        guard let candidates = named[TermKey(key)], let last = candidates.max(by: isEarlier) else { return nil }
        guard let day else { return last }
        return candidates.first { organs[$0].existed(on: day) } ?? last
    }

    private func isEarlier(_ left: Int, _ right: Int) -> Bool {
        let unending = Int32.max
        let ends = (organs[left].validTo?.dayNumber ?? unending, organs[right].validTo?.dayNumber ?? unending)
        return ends.0 == ends.1 ? left > right : ends.0 < ends.1
    }
}
