// SPDX-License-Identifier: GPL-3.0-or-later
import Schema

/// A record or passage as terms, values and data, before Xapian sees it; printable and comparable in tests.
public struct IndexDocument: Hashable, Sendable {
    /// The unique term; also one of the document's terms.
    public var identity: String
    /// Terms that filter and never weigh.
    public var filters: [String] = []
    /// Terms that weigh; each occurrence adds one to the within-document frequency. No positions: see
    /// docs/decisions/0012-no-positions.md.
    public var terms: [String] = []
    public var values: [(slot: ValueSlot, text: String)] {
        get { storedValues.map { ($0.slot, $0.text) } }
        set { storedValues = newValue.map { Value(slot: $0.slot, text: $0.text) } }
    }
    public var data: [UInt8] = []

    private struct Value: Hashable, Sendable {
        var slot: ValueSlot
        var text: String
    }
    private var storedValues: [Value] = []

    public init(identity: String) {
        self.identity = identity
    }

    /// The first term that Xapian would refuse, or `nil`: one such term drops a whole batch in silence
    /// (reliability.md §1, fact 5), so this is asked before anything is written.
    public var refusedTerm: String? {
        func refused(_ term: String) -> Bool {
            term.isEmpty || term.utf8.count > TermPrefix.maximumTermBytes || term.utf8.contains(0)
        }
        if refused(identity) { return identity }
        return filters.first(where: refused) ?? terms.first(where: refused)
    }
}
