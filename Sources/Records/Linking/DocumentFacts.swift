// SPDX-License-Identifier: GPL-3.0-or-later

/// What the linker compares of a document, read once.
struct DocumentFacts {
    var number: DocumentNumber?
    /// Folded titles and aliases.
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

    init(_ document: NormativeDocument, start: VersionStart) {
        number = document.number.flatMap { DocumentNumber.parse($0) }
        let titles = [document.title, TitleIndex.nameWithoutNumber(document.workName)] + document.aliases
        names = Set(titles.flatMap { TitleNames.strict($0) })
        if let short = document.shortTitle { names.insert(TitleKey.key(short)) }
        names.remove("")
        issuers = document.issuers
        let own = [document.writtenOn, document.printedOn, document.publishedOn, document.effectiveOn]
        days = Set((own + document.history.map(\.date)).compactMap { $0 })
        if let origin = start.origin?.on { days.insert(origin) }
        self.start = start.day ?? document.publishedOn ?? document.printedOn ?? document.writtenOn
        certainty = start.day == nil ? .none : start.confidence
        isAmended = start.lastChange != nil || start.origin != nil
        isDraft = document.documentClass == .draft
    }
}
