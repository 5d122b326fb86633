// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts that have all terms of a phrase and pass its check; as rows or as themselves.
final class PhraseNode: MatchNode {
    private let parts: [PostingPart]
    private var cursors: [Int]
    private let check: TextCheck
    private let reading: TextReading
    private let isByRow: Bool
    private let firstText: UnsafePointer<UInt32>
    private let rowOfText: UnsafePointer<UInt32>

    /// - Parameters:
    ///   - parts: the texts of each term.
    ///   - isByRow: whether the rows of the texts are asked for, or the texts.
    init(_ parts: [PostingPart], check: TextCheck, reading: TextReading, isByRow: Bool) {
        self.parts = parts.sorted { $0.count < $1.count }
        cursors = [Int](repeating: 0, count: parts.count)
        self.check = check
        self.reading = reading
        self.isByRow = isByRow
        firstText = UnsafePointer(reading.spaces.firstText.start)
        rowOfText = UnsafePointer(reading.spaces.rowOfText.start)
    }

    override var estimate: Int { parts.first?.count ?? 0 }

    override func places(_ base: UInt32, _ end: UInt32, within: RowSet?) throws -> RowSet {
        let out = scratch.list
        var found = 0
        if let within, within.bits == nil, let wanted = within.places, within.count * 8 < RowSet.blockSize {
            for index in 0..<within.count {
                let place = wanted[index]
                let texts = isByRow ? firstText[Int(place)]..<firstText[Int(place) + 1] : place..<(place + 1)
                if try firstHolding(from: texts.lowerBound, to: texts.upperBound) != nil {
                    out[found] = place
                    found &+= 1
                }
            }
            return RowSet(places: out, count: found)
        }
        var text = isByRow ? firstText[Int(base)] : base
        let last = isByRow ? firstText[Int(end)] : end
        while let next = try firstHolding(from: text, to: last, within: within, base: base) {
            let place = isByRow ? rowOfText[Int(next)] : next
            out[found] = place
            found &+= 1
            text = isByRow ? firstText[Int(place) + 1] : next + 1
        }
        return RowSet(places: out, count: found)
    }

    /// The first text of a range that has every term and holds; in a place of `within`, where that is given.
    private func firstHolding(
        from start: UInt32, to end: UInt32, within: RowSet? = nil, base: UInt32 = 0
    ) throws -> UInt32? {
        var text = start
        search: while text < end {
            for index in parts.indices {
                let part = parts[index]
                let at = PostingPart.lowerBound(part.places.start, part.count, from: cursors[index], text)
                cursors[index] = at
                guard at < part.count else { return nil }
                let place = part.places.start[at]
                if place > text {
                    text = place
                    continue search
                }
            }
            if isWanted(text, within, base), try check.holds(Int(text), reading) { return text }
            text += 1
        }
        return nil
    }

    private func isWanted(_ text: UInt32, _ within: RowSet?, _ base: UInt32) -> Bool {
        if !isByRow, !reading.spaces.isPassage(Int(text)) { return false }
        guard let within else { return true }
        let place = isByRow ? rowOfText[Int(text)] : text
        return within.contains(place, base: base)
    }
}

/// Rows that have all terms of a phrase and of which one text holds it: the title in the header lines, or a whole record.
final class RowTextNode: MatchNode {
    private let terms: AllNode
    private let check: TextCheck
    private let reading: TextReading
    private let textOfRow: (UInt32) -> Int?
    /// Keeps the reading ahead from being taken for needless.
    private var touched: UInt16 = 0
    private static let ahead = 16

    /// - Parameters:
    ///   - parts: the rows of each term.
    ///   - textOfRow: the text to look into; rows without one are not found here.
    init(_ parts: [PostingPart], check: TextCheck, reading: TextReading, textOfRow: @escaping (UInt32) -> Int?) {
        terms = AllNode(parts.map(ListNode.init))
        self.check = check
        self.reading = reading
        self.textOfRow = textOfRow
    }

    override var estimate: Int { terms.estimate }

    override func places(_ base: UInt32, _ end: UInt32, within: RowSet?) throws -> RowSet {
        let candidates = try terms.places(base, end, within: within)
        if candidates.isEmpty { return .empty }
        let out = scratch.list
        // First all candidates: the check may throw, which no closure of the set does.
        var count = 0
        candidates.forEach(base: base) { row in
            out[count] = row
            count &+= 1
        }
        var found = 0
        for index in 0..<count {
            if index % Self.ahead == 0 { touch(out + index, min(Self.ahead, count - index)) }
            let row = out[index]
            guard let text = textOfRow(row), try check.holds(text, reading) else { continue }
            out[found] = row
            found &+= 1
        }
        return RowSet(places: out, count: found)
    }

    /// Brings the texts of some rows nearer: read one by one each would wait for memory by itself.
    private func touch(_ rows: UnsafePointer<UInt32>, _ count: Int) {
        for index in 0..<count {
            if let text = textOfRow(rows[index]) { touched &+= reading.firstUnit(text) }
        }
    }
}
