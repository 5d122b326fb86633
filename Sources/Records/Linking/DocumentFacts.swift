// SPDX-License-Identifier: GPL-3.0-or-later

/// What the linker compares of a document, read once.
struct DocumentFacts {
    var number: DocumentNumber?
    /// Title and work name as printed.
    var titles: [String]
    /// Short title and aliases as printed.
    var otherTitles: [String]
    /// All of them as `TitleNames.strict` has them.
    var names: Set<String>
    var issuers: [String]
    /// Every day that the record tells of its making.
    var days: Set<CivilDate>
    /// The day by which versions are ordered.
    var start: CivilDate?
    /// How sure `start` is the first day in force; `none` where it is only a day of publication or writing.
    var certainty: Confidence
    var isAmended: Bool
    var isDraft: Bool
    /// Place in the order of law: 0 for a law, more for what stands below it.
    var level: Int

    init(_ document: NormativeDocument, start: VersionStart) {
        number = document.number.flatMap { DocumentNumber.parse($0) }
        titles = Self.distinct([document.title, TitleIndex.nameWithoutNumber(document.workName)])
        otherTitles = Self.distinct(document.aliases + [document.shortTitle].compactMap { $0 })
        names = Set((titles + otherTitles).flatMap { TitleNames.strict($0) })
        issuers = document.issuers
        let own = [document.writtenOn, document.printedOn, document.publishedOn, document.effectiveOn]
        days = Set((own + document.history.map(\.date)).compactMap { $0 })
        // A site's own day of publication may lie years after; the day in the text does not.
        for day in [start.origin?.on, start.day] { if let day { days.insert(day) } }
        self.start = start.day ?? document.publishedOn ?? document.printedOn ?? document.writtenOn
        certainty = start.day == nil ? .none : start.confidence
        isAmended = start.lastChange != nil || start.origin != nil
        isDraft = document.isDraft
        level = Self.order.firstIndex(of: document.documentClass) ?? Self.order.count
    }

    private static func distinct(_ names: [String]) -> [String] {
        var kept: [String] = []
        for name in names where !kept.contains(name) { kept.append(name) }
        return kept
    }

    private static let order: [DocumentClass] = [
        .law, .administrativeRegulation, .judicialInterpretation, .localRegulation, .departmentRule, .governmentRule,
        .stateCouncilDocument,
    ]
}
