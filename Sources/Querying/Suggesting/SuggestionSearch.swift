// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// Finds the best entries for what was typed.
///
/// Order: how it matches (whole name, beginning, beginning of another name or the code, pinyin, inside, pinyin inside);
/// what exists or is in force before the rest; short before long; then by text and code.
struct SuggestionSearch {
    enum Match: Int, Comparable {
        case whole
        case beginning
        case other
        case spelling
        case inside
        case spellingInside

        static func < (left: Match, right: Match) -> Bool { left.rawValue < right.rawValue }
    }

    struct Found {
        var entry: Int
        var match: Match
        /// 0 exists or is in force, 1 nobody knows, 2 has ended.
        var level: Int
    }

    /// Characters from which on a code is looked for.
    static let shortestCode = 4

    let table: SuggestionTable
    let columns: Columns
    let today: CivilDate
    private let day: Int32
    /// Distinct timeline → level.
    private let levels: [Int]

    init(_ table: SuggestionTable, _ columns: Columns, today: CivilDate) {
        self.table = table
        self.columns = columns
        self.today = today
        day = FacetCounter.number(today)
        levels = columns.timelines.map { timeline in
            switch timeline.code(on: today) {
            case .inForce, .revisionPending: 0
            case .unverified, .notYet, .suspended: 1
            case .amended, .repealed, .lapsed: 2
            }
        }
    }

    func find(_ typed: String, limit: Int) -> [Found] {
        let key = SuggestionKey.text(typed)
        guard !key.isEmpty else { return [] }
        var best: [Int: Match] = [:]
        func add(_ entry: Int, _ match: Match) {
            if let known = best[entry], known <= match { return }
            best[entry] = match
        }
        table.texts.beginning(with: key) { add($0, $1 ? .whole : .beginning) }
        table.others.beginning(with: key) { entry, _ in add(entry, .other) }
        if key.utf8.count >= Self.shortestCode { table.codes.beginning(with: key) { entry, _ in add(entry, .other) } }
        let isLatin = SuggestionKey.isLatin(key)
        if isLatin {
            table.spellings.beginning(with: key) { entry, _ in add(entry, .spelling) }
            table.initials.beginning(with: key) { entry, _ in add(entry, .spelling) }
        }
        table.texts.containing(key) { add($0, .inside) }
        table.others.containing(key) { add($0, .inside) }
        if isLatin {
            table.spellings.containing(key) { add($0, .spellingInside) }
            table.initials.containing(key) { add($0, .spellingInside) }
        }
        return order(best, limit: limit)
    }

    private func order(_ best: [Int: Match], limit: Int) -> [Found] {
        var found: [Found] = []
        for (entry, match) in best {
            guard let level = level(of: entry) else { continue }
            found.append(Found(entry: entry, match: match, level: level))
        }
        found.sort(by: precedes)
        var listed: [Found] = []
        for candidate in found where listed.count < limit {
            if !isRepeated(candidate, in: listed) { listed.append(candidate) }
        }
        return listed
    }

    private func precedes(_ left: Found, _ right: Found) -> Bool {
        if left.match != right.match { return left.match < right.match }
        if left.level != right.level { return left.level < right.level }
        let (first, second) = (table.entries[left.entry], table.entries[right.entry])
        let lengths = (first.text.utf8.count, second.text.utf8.count)
        if lengths.0 != lengths.1 { return lengths.0 < lengths.1 }
        if first.text != second.text { return first.text < second.text }
        if first.role != second.role { return first.role.rawValue < second.role.rawValue }
        // A code tells more than none.
        return (first.code ?? "~") < (second.code ?? "~")
    }

    /// A name without a code tells nothing beside the same one with a code, unless a register holds it.
    private func isRepeated(_ candidate: Found, in listed: [Found]) -> Bool {
        let entry = table.entries[candidate.entry]
        guard entry.role == .subject, entry.code == nil, shown(candidate.entry).allSatisfy({ $0.standing == .unknown })
        else { return false }
        return listed.contains { other in
            let known = table.entries[other.entry]
            return known.role == .subject && known.text == entry.text
        }
    }

    /// The records that bear the name and may be shown.
    func shown(_ entry: Int) -> [SuggestionTable.Bearer] {
        table.bearers(of: entry).filter { columns.shownUntil[Int($0.row)] >= day }
    }

    /// `nil` where no record that bears the name may be shown.
    private func level(of entry: Int) -> Int? {
        var found: Int?
        var isShown = false
        for bearer in table.bearers(of: entry) where columns.shownUntil[Int(bearer.row)] >= day {
            isShown = true
            guard let level = level(of: bearer) else { continue }
            found = min(found ?? level, level)
        }
        return isShown ? found ?? 1 : nil
    }

    /// `nil` where the record does not tell.
    func level(of bearer: SuggestionTable.Bearer) -> Int? {
        switch bearer.standing {
        case .exists: return 0
        case .ended: return 2
        case .unknown: return nil
        case .byStatus:
            let timeline = columns.timeline[Int(bearer.row)]
            return timeline < 0 ? nil : levels[Int(timeline)]
        }
    }
}
