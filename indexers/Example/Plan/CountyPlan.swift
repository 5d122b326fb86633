// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The invented history of the county's documents from 2010 to 2025: first what must occur, then as many ordinary
/// documents as were asked for, then the cleanups, then the numbers.
struct CountyPlan: Sendable {
    /// In the order of planning; `PlannedDocument.id` is the place in this array.
    private(set) var documents: [PlannedDocument] = []
    var rounds: [PlannedRound] = []
    var random: SplitMix64
    private var titles: Set<String> = []
    let organs = OrganDirectory.standard
    /// 元马镇, 姜驿乡, in the order of the table.
    let townships: [String]

    /// - Parameter count: documents to plan; at least what the chains of measures need, some 200.
    init(seed: UInt64, count: Int) {
        random = SplitMix64(seed: seed)
        townships = organs.organs.filter { $0.kind == .township }.map {
            String($0.name.dropFirst("元谋县".count).dropLast("人民政府".count))
        }
        for subject in Subject.all.indices { planMeasures(of: subject) }
        for subject in Subject.all.indices { planAnnouncements(of: subject) }
        planComing()
        // Three cleanups, and eight documents that end others.
        let reserved = 11
        var turn = 0
        while documents.count + reserved < count {
            planOrdinary(turn)
            turn += 1
        }
        planEndings()
        // A cleanup or a repeal that found nothing to end is no document.
        while documents.count < count {
            planOrdinary(turn)
            turn += 1
        }
        assignNumbers()
    }

    /// Adds a document, unless its title was used before; versions of one work may share it.
    @discardableResult
    mutating func add(isVersion: Bool = false, _ make: (Int) -> PlannedDocument) -> Int? {
        let document = make(documents.count)
        guard titles.insert(document.title).inserted || isVersion else { return nil }
        documents.append(document)
        return document.id
    }

    mutating func change(_ id: Int, _ body: (inout PlannedDocument) -> Void) { body(&documents[id]) }

    /// Records that something ends a document, unless something has ended it earlier.
    mutating func end(_ id: Int, on day: CivilDate, _ how: PlannedDocument.Fate) {
        if let fate = documents[id].fate, fate.on <= day { return }
        documents[id].fate = (day, how)
    }

    /// Numbers rise with the date within one code and year, with gaps, as in a register that also holds what is not
    /// made public.
    private mutating func assignNumbers() {
        var last: [String: Int] = [:]
        for id in order where !documents[id].code.isEmpty {
            let document = documents[id]
            let key = "\(document.code)〔\(document.writtenOn.year)〕"
            var sequence = (last[key] ?? 0) + random.number(in: 1...3)
            // 元办发〔2016〕13号 is a real document.
            if key == "元办发〔2016〕", sequence == 13 { sequence = 14 }
            last[key] = sequence
            documents[id].number = "\(key)\(sequence)号"
        }
    }

    /// Ids by date, then by place.
    var order: [Int] {
        documents.indices.sorted { left, right in
            let (first, second) = (documents[left].writtenOn, documents[right].writtenOn)
            return first == second ? left < right : first < second
        }
    }
}
