// SPDX-License-Identifier: GPL-3.0-or-later
import Xapian

/// The postings of a term in one numbering, rows or texts, ascending, each with its within-document frequency.
///
/// Five bytes a posting; nine where any frequency passes 255.
struct PostingPart: Sendable {
    let places: FlatArray<UInt32>
    let narrow: FlatArray<UInt8>?
    let wide: FlatArray<UInt32>?

    var count: Int { places.count }
    var byteCount: Int { places.byteCount + (narrow?.byteCount ?? 0) + (wide?.byteCount ?? 0) }

    init(places: FlatArray<UInt32>, narrow: FlatArray<UInt8>?, wide: FlatArray<UInt32>?) {
        self.places = places
        self.narrow = narrow
        self.wide = wide
    }

    func frequency(_ index: Int) -> UInt32 {
        if let narrow { return UInt32(narrow.start[index]) }
        return wide?.start[index] ?? 1
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
    /// In how many index documents of any kind the term occurs: what BM25 weighs it by.
    let documentFrequency: Int
    let rows: PostingPart
    let texts: PostingPart

    var byteCount: Int { rows.byteCount + texts.byteCount + 160 }

    init(documentFrequency: Int, rows: PostingPart, texts: PostingPart) {
        self.documentFrequency = documentFrequency
        self.rows = rows
        self.texts = texts
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
        var rows = PostingWriter(rowCount, widest: widestRow)
        var texts = PostingWriter(textCount, widest: widestText)
        for (id, frequency) in zip(buffer.ids, buffer.frequencies) {
            let place = places[Int(id)]
            if place == IndexSpaces.nowhere { continue }
            if place & IndexSpaces.textBit == 0 {
                rows.append(place, frequency)
            } else {
                texts.append(place & ~IndexSpaces.textBit, frequency)
            }
        }
        self.init(documentFrequency: buffer.count, rows: rows.part, texts: texts.part)
    }
}

/// Fills a part of known size.
struct PostingWriter {
    private let places: FlatArray<UInt32>
    private let narrow: FlatArray<UInt8>?
    private let wide: FlatArray<UInt32>?
    private var next = 0

    init(_ count: Int, widest: UInt32) {
        places = FlatArray(uninitialized: count)
        narrow = widest <= 255 ? FlatArray(uninitialized: count) : nil
        wide = widest <= 255 ? nil : FlatArray(uninitialized: count)
    }

    mutating func append(_ place: UInt32, _ frequency: UInt32) {
        places.start[next] = place
        if let narrow { narrow.start[next] = UInt8(truncatingIfNeeded: frequency) }
        if let wide { wide.start[next] = frequency }
        next &+= 1
    }

    var part: PostingPart { PostingPart(places: places, narrow: narrow, wide: wide) }
}
