// SPDX-License-Identifier: GPL-3.0-or-later
import Schema
import TextAnalysis

/// Reads texts of a snapshot for checks, through the arena where it holds them.
///
/// The numbers behind those of the texts are those of the rows: a whole record is a text of its own.
final class TextReading {
    let spaces: IndexSpaces
    private let columns: Columns
    private let arena: TextArena
    private let data: (UInt32) throws -> [UInt8]
    private let deadline: ContinuousClock.Instant
    private var looked = 0
    private var hasRead = false
    let analyser: Analyzer

    /// - Parameter data: the stored bytes of an index document.
    init(
        spaces: IndexSpaces, columns: Columns, arena: TextArena, analyser: Analyzer, deadline: ContinuousClock.Instant,
        data: @escaping (UInt32) throws -> [UInt8]
    ) {
        self.spaces = spaces
        self.columns = columns
        self.arena = arena
        self.analyser = analyser
        self.deadline = deadline
        self.data = data
    }

    private func isHeader(_ text: Int) -> Bool {
        columns.ordinalOfDocument[Int(spaces.documentOfText[text])] == -2
    }

    /// The text folded; header lines each by itself, for nothing reaches across two of them.
    func lines(_ text: Int) throws -> [FoldedText] {
        if text >= spaces.textCount {
            return StoredRecord.texts(ofStored: try data(columns.documentOfRow[text - spaces.textCount])).map(
                TextFolding.fold)
        }
        let bytes = try data(spaces.documentOfText[text])
        guard isHeader(text) else { return [TextFolding.fold(IndexedPassage.text(ofStored: bytes))] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map { TextFolding.fold(String($0)) }
    }

    /// The first unit of a text that is held; 0 where it is not.
    func firstUnit(_ text: Int) -> UInt16 { arena.units(text)?.first ?? 0 }

    /// Lends the Han units of a text.
    func units(_ text: Int, _ body: (UnsafeBufferPointer<UInt16>) -> Bool) throws -> Bool {
        looked += 1
        if looked & 63 == 0, deadline < .now {
            if hasRead { arena.want() }
            throw SearchError.timeout
        }
        if let held = arena.units(text) { return body(held) }
        hasRead = true
        var units: [UInt16] = []
        for (index, line) in try lines(text).enumerated() {
            if index > 0 { units.append(TextArena.line) }
            units += HanText.units(of: line)
        }
        arena.store(units, for: text)
        return units.withUnsafeBufferPointer(body)
    }
}

/// What decides whether a text that has all terms of a phrase holds the phrase itself.
struct TextCheck {
    private enum Way {
        /// One run of Han characters.
        case pattern([UInt16])
        /// Several runs; what their Han units leave open is read.
        case phrase(FoldedText, HanPhrase?)
        case near([String], window: Int)
    }

    private let way: Way
    /// In the first line only: the title of a record.
    private let inTitle: Bool

    init(phrase text: String, inTitle: Bool) {
        let folded = TextFolding.fold(text)
        way = HanText.pattern(of: folded).map(Way.pattern) ?? .phrase(folded, HanPhrase(folded))
        self.inTitle = inTitle
    }

    /// All terms within so many positions.
    init(near terms: [String], window: Int) {
        way = .near(terms, window: window)
        inTitle = false
    }

    func holds(_ text: Int, _ reading: TextReading) throws -> Bool {
        switch way {
        case .pattern(let pattern):
            return try reading.units(text) { HanText.occurs(pattern, in: part($0)) }
        case .phrase(let phrase, let runs):
            if let runs {
                var finding = HanPhrase.Finding.absent
                _ = try reading.units(text) { units in
                    finding = runs.find(in: part(units))
                    return finding != .absent
                }
                if finding != .possible { return finding == .present }
            }
            let lines = try reading.lines(text)
            return (inTitle ? lines.prefix(1) : lines[...]).contains {
                !Highlight.occurrences(of: phrase, in: $0).isEmpty
            }
        case .near(let terms, let window):
            return try reading.lines(text).contains {
                PassageVerification.isNear(terms, window, reading.analyser.tokens(of: $0))
            }
        }
    }

    /// The units of a text that are looked into.
    private func part(_ units: UnsafeBufferPointer<UInt16>) -> UnsafeBufferPointer<UInt16> {
        guard inTitle, let end = units.firstIndex(of: TextArena.line) else { return units }
        return UnsafeBufferPointer(rebasing: units[..<end])
    }
}
