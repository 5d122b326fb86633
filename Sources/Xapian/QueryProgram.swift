// SPDX-License-Identifier: GPL-3.0-or-later

internal import CXapian

/// A query as the flat postfix program that C++ builds Xapian's query from: one call, no handle for each node.
///
/// Operators are listed in `cxapian.h`.
struct QueryProgram {
    private(set) var bytes: [UInt8] = []

    init(_ query: Query) throws(XapianError) {
        try append(query, depth: 1)
    }

    func engineDescription() throws(XapianError) -> String {
        let text = try XapianError.check { error in lend(bytes) { cxapian_query_describe($0, error) } }
        return String(decoding: [UInt8](takingOwnership: text), as: UTF8.self)
    }

    private mutating func append(_ query: Query, depth: Int) throws(XapianError) {
        // Refused before going deeper: this walk, too, is on the stack.
        guard depth <= Int(CXAPIAN_QUERY_DEPTH) else {
            throw XapianError(code: .invalidArgument, message: "a query nested too deeply")
        }
        switch query {
        case .matchAll:
            append(.matchAll)
        case .matchNothing:
            append(.matchNothing)
        case .term(let term, let wqf):
            append(.term)
            append(term.utf8)
            append(wqf)
        case .and(let queries):
            try append(queries, .and, depth: depth)
        case .or(let queries):
            try append(queries, .or, depth: depth)
        case .synonym(let queries):
            try append(queries, .synonym, depth: depth)
        case .maximum(let queries):
            try append(queries, .maximum, depth: depth)
        case .eliteSet(let queries, let size):
            try append(queries, .eliteSet, depth: depth)
            append(UInt32(clamping: size))
        case .andNot(let left, let right):
            try append(left, right, .andNot, depth: depth)
        case .andMaybe(let left, let right):
            try append(left, right, .andMaybe, depth: depth)
        case .filter(let left, let right):
            try append(left, right, .filter, depth: depth)
        case .phrase(let terms, let window):
            append(terms, window: window, .phrase)
        case .near(let terms, let window):
            append(terms, window: window, .near)
        case .valueRange(let slot, let lower, let upper):
            append(slot: slot, lower.map { Array($0.utf8) }, upper.map { Array($0.utf8) })
        case .valueBytesRange(let slot, let lower, let upper):
            append(slot: slot, lower, upper)
        case .scale(let query, let factor):
            try append(query, depth: depth + 1)
            append(.scale)
            append(factor.bitPattern)
        case .prefix(let prefix, let expansions):
            append(.prefix)
            append(prefix.utf8)
            append(UInt32(clamping: expansions))
        }
    }

    private mutating func append(_ queries: [Query], _ op: CXapianOperator, depth: Int) throws(XapianError) {
        for query in queries { try append(query, depth: depth + 1) }
        append(op)
        append(UInt32(clamping: queries.count))
    }

    private mutating func append(
        _ left: Query, _ right: Query, _ op: CXapianOperator, depth: Int
    ) throws(XapianError) {
        try append(left, depth: depth + 1)
        try append(right, depth: depth + 1)
        append(op)
    }

    private mutating func append(_ terms: [String], window: Int, _ op: CXapianOperator) {
        append(op)
        // A window of many millions is as good as none, and keeps Xapian's sums of positions from wrapping.
        append(UInt32(clamping: min(window, 1 << 24)))
        append(UInt32(clamping: terms.count))
        for term in terms { append(term.utf8) }
    }

    private mutating func append(slot: UInt32, _ lower: [UInt8]?, _ upper: [UInt8]?) {
        append(.valueRange)
        append(slot)
        bytes.append((lower == nil ? 0 : 1) | (upper == nil ? 0 : 2))
        append(lower ?? [])
        append(upper ?? [])
    }

    private mutating func append(_ op: CXapianOperator) {
        bytes.append(op.rawValue)
    }

    private mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    private mutating func append(_ text: some Collection<UInt8>) {
        append(UInt32(clamping: text.count))
        bytes.append(contentsOf: text)
    }
}
