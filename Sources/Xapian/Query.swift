// SPDX-License-Identifier: GPL-3.0-or-later

/// What to look for, as a value: it can be compared, printed and kept. Xapian's own query is built when it is run.
///
/// - Nesting beyond 64 levels and more than 65,536 parts are refused with `invalidArgument`, as are empty terms.
/// - An empty list of operands matches nothing.
/// - Copying or dropping a value nested some ten thousand levels deep overflows a thread's stack; whoever builds
///   queries from foreign text limits their depth first.
public indirect enum Query: Hashable, Sendable {
    case matchAll
    case matchNothing
    /// A term; `wqf` multiplies its weight as if the query repeated it, 0 makes it a filter.
    case term(String, wqf: UInt32 = 1)
    case and([Query])
    case or([Query])
    case andNot(Query, Query)
    /// The documents of the first, with the weight of both.
    case andMaybe(Query, Query)
    /// The documents of both, with the weight of the first.
    case filter(Query, by: Query)
    /// The terms in this order within `window` positions; a window below the number of terms means adjacent terms.
    case phrase([String], window: Int = 0)
    /// The terms in any order, each at a position of its own, within `window` positions.
    ///
    /// Where terms share positions in a document Xapian does not try every way out of it, and may miss that document.
    case near([String], window: Int)
    /// Any of these, weighted as if they were one term. Only `term`, `prefix`, `phrase`, `near`, `or`, `synonym`,
    /// `eliteSet` and `matchAll` may be among them.
    case synonym([Query])
    /// Any of these, with the weight of the heaviest; an `or` among them is taken apart, so that its parts compete.
    ///
    /// Over several indexes it throws `unimplemented`: Xapian would read freed memory there.
    case maximum([Query])
    /// Any of the `size` operands that promise most weight.
    case eliteSet([Query], size: Int)
    /// The value in a slot lies between the bounds, both included, by comparison of bytes; `nil` is open.
    ///
    /// A document without the value is outside every range, except that two open bounds match all documents. An empty
    /// lower bound counts as open. Bounds in the wrong order match nothing.
    case valueRange(slot: UInt32, from: String?, to: String?)
    /// As `valueRange`, for values that are not text.
    case valueBytesRange(slot: UInt32, from: [UInt8]?, to: [UInt8]?)
    /// The weight of a query, multiplied; by 0 it becomes a filter. Negative and infinite factors are refused.
    case scale(Query, Double)
    /// Any of the first `maxExpansion` terms, in byte order, that start with this; weighted as one term.
    ///
    /// An empty prefix and a limit below 1 are refused.
    case prefix(String, maxExpansion: Int)

    /// How Xapian itself prints the query it builds; for golden tests and logs.
    public func engineDescription() throws(XapianError) -> String {
        try QueryProgram(self).engineDescription()
    }
}
