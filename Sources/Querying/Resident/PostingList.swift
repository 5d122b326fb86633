// SPDX-License-Identifier: GPL-3.0-or-later
import Xapian

/// The postings of a term in one numbering, rows or texts, ascending, each with its within-document frequency and an upper
/// bound of its weight.
///
/// Six bytes a posting, nine where any frequency passes 255; a list that holds at least every 32nd place has a bit for each
/// place besides.
struct PostingPart: Sendable {
    let places: FlatArray<UInt32>
    let narrow: FlatArray<UInt8>?
    let wide: FlatArray<UInt32>?
    /// In 255ths of the highest weight the term can have, rounded up.
    let bounds: FlatArray<UInt8>
    /// In whole blocks.
    let bits: FlatArray<UInt64>?
    /// With the bits: how many postings stand before each group of `rankSize` places.
    let ranks: FlatArray<UInt32>?

    static let rankSize = 256

    var count: Int { places.count }
    var byteCount: Int {
        places.byteCount + (narrow?.byteCount ?? 0) + (wide?.byteCount ?? 0) + bounds.byteCount
            + (bits?.byteCount ?? 0) + (ranks?.byteCount ?? 0)
    }

    func frequency(_ index: Int) -> UInt32 {
        if let narrow { return UInt32(narrow.start[index]) }
        return wide?.start[index] ?? 1
    }

    /// The bits of a block, if there are any.
    @inline(__always)
    func bits(ofBlock base: UInt32) -> UnsafePointer<UInt64>? { bits.map { UnsafePointer($0.start) + Int(base &>> 6) } }

    /// The posting of a place, if there is one: counted from bits where there are such, else searched from `cursor` on,
    /// which moves there.
    @inline(__always)
    func index(of place: UInt32, _ cursor: inout Int) -> Int? {
        if let bits = bits?.start, let ranks = ranks?.start {
            return Self.index(of: place, bits: UnsafePointer(bits), ranks: UnsafePointer(ranks))
        }
        cursor = Self.lowerBound(places.start, count, from: cursor, place)
        return cursor < count && places.start[cursor] == place ? cursor : nil
    }

    @inline(__always)
    static func index(of place: UInt32, bits: UnsafePointer<UInt64>, ranks: UnsafePointer<UInt32>) -> Int? {
        let at = Int(place &>> 6)
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: place & 63)
        guard bits[at] & bit != 0 else { return nil }
        var index = Int(ranks[Int(place) / rankSize]) &+ (bits[at] & (bit &- 1)).nonzeroBitCount
        var word = at & ~(rankSize / 64 - 1)
        while word < at {
            index &+= bits[word].nonzeroBitCount
            word &+= 1
        }
        return index
    }

    /// The first index from `start` on whose place is not below `place`: by doubling steps, then by halves.
    @inline(__always)
    static func lowerBound(
        _ places: UnsafePointer<UInt32>, _ count: Int, from start: Int, _ place: UInt32
    ) -> Int {
        if start >= count || places[start] >= place { return start }
        var step = 1
        var low = start
        while low &+ step < count, places[low &+ step] < place {
            low = low &+ step
            step = step &<< 1
        }
        var high = min(low &+ step, count)
        low = low &+ 1
        while low < high {
            let middle = (low &+ high) &>> 1
            if places[middle] < place { low = middle &+ 1 } else { high = middle }
        }
        return low
    }
}

/// A term's postings, decoded once and kept flat; immutable.
final class PostingList: Sendable {
    /// In how many index documents of any kind the term occurs, removed ones included: what BM25 weighs it by.
    let documentFrequency: Int
    let rows: PostingPart
    let texts: PostingPart

    var byteCount: Int { rows.byteCount + texts.byteCount + 160 }

    init(documentFrequency: Int, rows: PostingPart, texts: PostingPart) {
        self.documentFrequency = documentFrequency
        self.rows = rows
        self.texts = texts
    }

    /// Rows that no term stands for, ascending; each counts once.
    convenience init(rows: [Int], in spaces: IndexSpaces) {
        let shape = spaces.shape(XapianExecutor.recordWeighting)
        var writer = PostingWriter(rows.count, widest: 1, of: spaces.rowCount, lengths: spaces.rowLength, shape)
        for row in rows { writer.append(UInt32(truncatingIfNeeded: row), 1) }
        let none = PostingWriter(0, widest: 1, of: 0, lengths: spaces.textLength, shape)
        self.init(documentFrequency: rows.count, rows: writer.part, texts: none.part)
    }

    /// Splits what Xapian holds, by index document, into rows and texts.
    convenience init(_ buffer: PostingBuffer, in spaces: IndexSpaces) {
        let places = spaces.placeOfDocument.start
        var rowCount = 0
        var textCount = 0
        var widestRow: UInt32 = 0
        var widestText: UInt32 = 0
        for (id, frequency) in zip(buffer.ids, buffer.frequencies) {
            let place = places[Int(id)]
            if place == IndexSpaces.nowhere { continue }
            if place & IndexSpaces.textBit == 0 {
                rowCount &+= 1
                widestRow = max(widestRow, frequency)
            } else {
                textCount &+= 1
                widestText = max(widestText, frequency)
            }
        }
        var rows = PostingWriter(
            rowCount, widest: widestRow, of: spaces.rowCount, lengths: spaces.rowLength,
            spaces.shape(XapianExecutor.recordWeighting))
        var texts = PostingWriter(
            textCount, widest: widestText, of: spaces.textCount, lengths: spaces.textLength,
            spaces.shape(XapianExecutor.passageWeighting))
        for (id, frequency) in zip(buffer.ids, buffer.frequencies) {
            let place = places[Int(id)]
            if place == IndexSpaces.nowhere { continue }
            if place & IndexSpaces.textBit == 0 {
                rows.append(place, frequency)
            } else {
                texts.append(place & ~IndexSpaces.textBit, frequency)
            }
        }
        self.init(documentFrequency: buffer.termFrequency, rows: rows.part, texts: texts.part)
    }
}
