// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema
import TextAnalysis
import Xapian

/// All names of a generation that may be offered while somebody types, with the records that bear them.
///
/// A name that several records bear is one entry; it is offered on a day as long as one of them is shown on that day,
/// and with the standing of those that are. Memory: about four times the text of the names; cost: one pass over one
/// value slot and the spelling of each name, some 20 µs.
struct SuggestionTable: Sendable {
    struct Entry: Sendable {
        var role: SuggestedName.Role
        var text: String
        var code: String?
    }

    /// A record that bears an entry's name.
    struct Bearer: Sendable {
        var row: Int32
        var standing: SuggestedName.Standing
    }

    private(set) var entries: [Entry] = []
    private var bearers: [Bearer] = []
    /// Entry → its bearers, as ends in `bearers`.
    private var bearerEnds: [UInt32] = []
    private(set) var texts = SuggestionKeys()
    /// Former names, aliases, short titles.
    private(set) var others = SuggestionKeys()
    private(set) var codes = SuggestionKeys()
    private(set) var spellings = SuggestionKeys()
    private(set) var initials = SuggestionKeys()

    /// Spellings of one name by its polyphones; more are noise.
    private static let spellingLimit = 4

    private struct Identity: Hashable {
        var role: SuggestedName.Role
        var text: String
        var code: String?
    }

    init(_ columns: Columns, reading slot: (_ body: (UInt32, UnsafeBufferPointer<UInt8>) -> Void) throws -> Void) throws
    {
        var places: [Identity: Int] = [:]
        var others: [[String]] = []
        var borne: [[Bearer]] = []
        try slot { document, bytes in
            guard Int(document) < columns.rowOfDocument.count else { return }
            let row = columns.rowOfDocument[Int(document)]
            guard row >= 0 else { return }
            for name in SuggestedName.decoded(String(decoding: bytes, as: UTF8.self)) {
                let identity = Identity(role: name.role, text: name.text, code: name.code)
                let place = places[identity] ?? entries.count
                if place == entries.count {
                    places[identity] = place
                    entries.append(Entry(role: name.role, text: name.text, code: name.code))
                    others.append([])
                    borne.append([])
                }
                borne[place].append(Bearer(row: row, standing: name.standing))
                for other in name.others where !others[place].contains(other) { others[place].append(other) }
            }
        }
        for (place, entry) in entries.enumerated() {
            bearers += borne[place]
            bearerEnds.append(UInt32(bearers.count))
            index(entry, others[place], place)
        }
    }

    private mutating func index(_ entry: Entry, _ others: [String], _ place: Int) {
        texts.add(SuggestionKey.text(entry.text), entry: place)
        if let code = entry.code { codes.add(SuggestionKey.text(code), entry: place) }
        for other in others { self.others.add(SuggestionKey.text(other), entry: place) }
        let folded = TextFolding.fold(entry.text)
        for text in Pinyin.initials(of: folded, limit: Self.spellingLimit) { initials.add(text, entry: place) }
        // Nobody spells out 元政发〔2016〕13号.
        guard entry.role != .number else { return }
        for syllables in Pinyin.syllables(of: folded, limit: Self.spellingLimit) {
            spellings.add(parts: syllables, entry: place)
        }
    }

    func bearers(of entry: Int) -> ArraySlice<Bearer> {
        let start = entry == 0 ? 0 : Int(bearerEnds[entry - 1])
        return bearers[start..<Int(bearerEnds[entry])]
    }
}
