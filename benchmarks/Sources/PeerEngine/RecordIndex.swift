// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Indexing
import Records
import Schema

/// The peers' records as index documents of the schema: text under `.text`, names under `.title`, the whole name as a
/// title key; organ, field, kind and date in the slots that columns are read from.
///
/// A record is whole, as short records of the product are: one document with its text, in which phrases are checked.
enum RecordIndex {
    static let day = CivilDate(year: 2026, month: 1, day: 1) ?? CivilDate(secondsSince1970: 0)
    static let kinds: [RecordKind] = [.document, .enforcement, .licence, .credit]

    static func organ(_ number: some StringProtocol) -> String { "o\(number)" }

    static func field(_ number: some StringProtocol) -> String { "f\(number)" }

    static func build(from path: String, folder: String) throws {
        var builder = try GenerationBuilder(folder: folder, dataThrough: "2026-01-01T00:00:00+08:00", day: day)
        let lines = try LineReader(path: path)
        var number = 0
        while let line = lines.next() {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count == 6 else { throw CocoaError(.fileReadCorruptFile) }
            try builder.add([try document(number, columns)])
            number += 1
        }
        _ = try builder.publish()
    }

    private static func document(_ number: Int, _ columns: [Substring]) throws -> IndexDocument {
        let (name, text) = (String(columns[0]), String(columns[1]))
        let id = String(number)
        var document = IndexDocument(identity: TermPrefix.identity.term(id))
        let kind = kinds[Int(columns[5]) ?? 0]
        document.filters = [
            TermPrefix.unit.term("r"), TermPrefix.unit.term("w"), TermPrefix.titleKey.term(name),
        ]
        document.terms = Bigrams.of(text) + Bigrams.of(name).map { TermPrefix.title.rawValue + $0 }
        document.values = [
            (.identity, id), (.kind, kind.rawValue), (.organs, organ(columns[2])), (.fields, field(columns[3])),
            (.date, String(columns[4])),
        ]
        let shown = [id, name, String(columns[2]), String(columns[3]), String(columns[4]), String(columns[5])]
        // The place in the record stands before the text on a line of its own, as in every passage.
        document.data =
            StoredRecord(
                json: Array(shown.joined(separator: "\t").utf8),
                whole: .init(lines: [name], passage: [10] + Array(text.utf8))
            ).bytes
        return document
    }
}

/// The terms of the comparison: two neighbouring characters from U+4E00 to U+9FFF.
enum Bigrams {
    static func of(_ text: String) -> [String] { pairs(text).map(string) }

    /// Each once, in the order in which they first occur.
    static func distinct(in text: String) -> [String] {
        var seen: [Pair] = []
        for pair in pairs(text) where !seen.contains(where: { $0 == pair }) { seen.append(pair) }
        return seen.map(string)
    }

    private typealias Pair = (first: Unicode.Scalar, second: Unicode.Scalar)

    private static func pairs(_ text: String) -> [Pair] {
        var pairs: [Pair] = []
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            let isHan = (0x4E00...0x9FFF).contains(scalar.value)
            if isHan, let last { pairs.append((last, scalar)) }
            last = isHan ? scalar : nil
        }
        return pairs
    }

    private static func string(_ pair: Pair) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(pair.first)
        scalars.append(pair.second)
        return String(scalars)
    }
}
