// SPDX-License-Identifier: GPL-3.0-or-later
import Xapian

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
