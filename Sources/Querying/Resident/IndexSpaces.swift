// SPDX-License-Identifier: GPL-3.0-or-later
import Schema
import Xapian

/// The dense numberings that resident postings use instead of index documents: **rows** for records, and **texts** for
/// everything else that holds words: passages, headings, header lines.
///
/// The texts of a row stand together, in the order of the rows, because a record's documents are written in one go. 12
/// bytes a row, 13 a text, 4 an index document.
final class IndexSpaces: Sendable {
    static let textBit: UInt32 = 0x8000_0000
    static let nowhere: UInt32 = 0xFFFF_FFFF

    /// Index document → row, or text with `textBit`, or `nowhere`.
    let placeOfDocument: FlatArray<UInt32>
    let rowCount: Int
    let textCount: Int
    /// Row → its first text; one more entry than rows.
    let firstText: FlatArray<UInt32>
    let rowOfText: FlatArray<UInt32>
    let documentOfText: FlatArray<UInt32>
    /// One bit for each row that is whole and has no texts beside itself.
    let wholeBits: FlatArray<UInt64>
    let hasWhole: Bool
    /// One bit for each text that is a passage: what a search for articles finds.
    let passageBits: FlatArray<UInt64>
    /// Sum of `wdf`, by which BM25 normalises.
    let rowLength: FlatArray<UInt32>
    let textLength: FlatArray<UInt32>
    let documentCount: Int
    let averageLength: Double

    var byteCount: Int {
        placeOfDocument.byteCount + firstText.byteCount + rowOfText.byteCount + documentOfText.byteCount
            + passageBits.byteCount + wholeBits.byteCount + rowLength.byteCount + textLength.byteCount
    }

    /// Numbers the documents of a database; `nil` where the texts of a record do not stand together, which no index of
    /// ours does.
    init?(_ database: borrowing Database, columns: Columns) throws(XapianError) {
        let documents = columns.rowOfDocument.count
        let places = FlatArray(repeating: Self.nowhere, count: documents)
        let rows = columns.rowCount
        var textDocuments: [UInt32] = []
        var textRows: [UInt32] = []
        textDocuments.reserveCapacity(max(0, documents - rows))
        textRows.reserveCapacity(max(0, documents - rows))
        var last: Int32 = -1
        for document in 0..<documents {
            let row = columns.rowOfDocument[document]
            guard row >= 0 else { continue }
            if columns.ordinalOfDocument[document] == -1 {
                places[document] = UInt32(row)
            } else {
                guard row >= last else { return nil }
                last = row
                places[document] = UInt32(textDocuments.count) | Self.textBit
                textDocuments.append(UInt32(document))
                textRows.append(UInt32(row))
            }
        }
        let first = FlatArray<UInt32>(repeating: UInt32(textDocuments.count), count: rows + 1)
        for text in textRows.indices.reversed() { first[Int(textRows[text])] = UInt32(text) }
        // A row without texts begins where the next one does.
        for row in (0..<rows).reversed() where first[row] == UInt32(textRows.count) { first[row] = first[row + 1] }
        let bits = FlatArray<UInt64>(repeating: 0, count: (textDocuments.count + 63) / 64 + 1)
        for document in try database.documents(with: TermPrefix.unit.term("p")) where Int(document) < documents {
            let place = places[Int(document)]
            guard place != Self.nowhere, place & Self.textBit != 0 else { continue }
            let text = Int(place & ~Self.textBit)
            bits[text >> 6] |= 1 << UInt64(text & 63)
        }
        let rowLengths = FlatArray<UInt32>(repeating: 0, count: rows)
        let textLengths = FlatArray<UInt32>(repeating: 0, count: textDocuments.count)
        var lengths = PostingBuffer()
        try database.readDocumentLengths(into: &lengths)
        for (document, length) in zip(lengths.ids, lengths.frequencies) where Int(document) < documents {
            let place = places[Int(document)]
            guard place != Self.nowhere else { continue }
            if place & Self.textBit == 0 {
                rowLengths[Int(place)] = length
            } else {
                textLengths[Int(place & ~Self.textBit)] = length
            }
        }
        let whole = FlatArray<UInt64>(repeating: 0, count: (rows + 63) / 64 + RowSet.words)
        var hasWhole = false
        for row in 0..<rows where columns.isWhole(row) {
            whole[row >> 6] |= 1 << UInt64(row & 63)
            hasWhole = true
        }
        wholeBits = whole
        self.hasWhole = hasWhole
        placeOfDocument = places
        rowCount = rows
        textCount = textDocuments.count
        firstText = first
        rowOfText = FlatArray(textRows)
        documentOfText = FlatArray(textDocuments)
        passageBits = bits
        rowLength = rowLengths
        textLength = textLengths
        documentCount = Int(database.documentCount)
        averageLength = database.averageLength
    }

    /// The text that an index document is; of a whole record the number of its row behind those of the texts.
    func text(of document: UInt32) -> Int? {
        guard Int(document) < placeOfDocument.count else { return nil }
        let place = placeOfDocument[Int(document)]
        if place == Self.nowhere { return nil }
        if place & Self.textBit != 0 { return Int(place & ~Self.textBit) }
        return isWhole(place) ? textCount + Int(place) : nil
    }

    func shape(_ parameters: BM25Parameters) -> WeightShape { WeightShape(parameters, averageLength: averageLength) }

    @inline(__always)
    func isWhole(_ row: UInt32) -> Bool { wholeBits.start[Int(row) >> 6] & (1 << UInt64(row & 63)) != 0 }

    @inline(__always)
    func isPassage(_ text: Int) -> Bool { passageBits.start[text >> 6] & (1 << UInt64(text & 63)) != 0 }
}
