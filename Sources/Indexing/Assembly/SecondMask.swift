// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The second line of defence: looks through every text of a record for personal data once more before it is indexed.
///
/// The indexers hide it before the ledger ever holds it (`PersonalData`); what is found here has slipped through, is
/// hidden now, and counted, so that somebody looks at the source. Rules are those of the indexers, so that nothing
/// more is hidden than there.
struct SecondMask {
    /// Places hidden so far.
    private(set) var hidden = 0

    mutating func masked(_ act: EnforcementAct) -> EnforcementAct {
        var act = act
        let isPerson = act.party.kind == .naturalPerson
        let keep = [isPerson ? "" : act.party.name, act.organ, act.dataSource ?? ""].filter { !$0.isEmpty }
        for path in Self.actTexts { hide(&act[keyPath: path], keep: keep) }
        act.party.name =
            isPerson
            ? person(act.party.name)
            : name(act.party.name, code: act.party.creditCode, isShop: act.party.kind == .individualBusiness)
        act.party.legalRepresentative = act.party.legalRepresentative.map { persons($0, keep: keep) }
        act.party.registrationNumber = act.party.registrationNumber.map { registration($0) }
        hide(&act.source, keep: keep)
        return act
    }

    mutating func masked(_ subject: MarketSubject) -> MarketSubject {
        var subject = subject
        let keep = [subject.name, subject.parent ?? ""] + subject.formerNames
        for path in Self.subjectTexts { hide(&subject[keyPath: path], keep: keep) }
        subject.name = name(subject.name, code: subject.code)
        for index in subject.formerNames.indices {
            subject.formerNames[index] = name(subject.formerNames[index], code: subject.code)
        }
        subject.representative = subject.representative.map { persons($0, keep: keep) }
        subject.registrationNumber = subject.registrationNumber.map { registration($0) }
        hide(&subject.source, keep: keep)
        return subject
    }

    mutating func masked(_ entry: CreditEntry) -> CreditEntry {
        var entry = entry
        let keep = [entry.subjectName]
        for path in Self.creditTexts { hide(&entry[keyPath: path], keep: keep) }
        entry.subjectName = name(entry.subjectName, code: entry.subjectCode)
        hide(&entry.source, keep: keep)
        return entry
    }

    mutating func masked(_ interpretation: Interpretation) -> Interpretation {
        var interpretation = interpretation
        // Offices' landlines and mailboxes are printed so that people may ask.
        let kinds = PersonalData.all.subtracting([.landline, .email])
        interpretation.title = text(interpretation.title, hiding: kinds)
        interpretation.body = text(interpretation.body, hiding: kinds)
        interpretation.interprets = interpretation.interprets.map { text($0, hiding: kinds) }
        hide(&interpretation.source)
        return interpretation
    }

    mutating func masked(_ item: ListItem) -> ListItem {
        var item = item
        item.name = text(item.name, hiding: PersonalData.inDocuments)
        for path in Self.itemTexts { hide(&item[keyPath: path], hiding: PersonalData.inDocuments) }
        hide(&item.source)
        return item
    }

    mutating func masked(_ benchmark: DiscretionBenchmark) -> DiscretionBenchmark {
        var benchmark = benchmark
        for path in Self.benchmarkTexts {
            benchmark[keyPath: path] = text(benchmark[keyPath: path], hiding: PersonalData.inDocuments)
        }
        hide(&benchmark.source)
        return benchmark
    }

    private typealias Texts<Record> = [WritableKeyPath<Record, String?> & Sendable]

    private static let actTexts: Texts<EnforcementAct> = [
        \.number, \.documentName, \.violation, \.facts, \.dutyBasis, \.basis, \.penaltyText, \.content,
        \.revokedCertificate, \.remark, \.endReason, \.licence.certificateText, \.licence.certificateNumberText,
        \.party.taxNumber, \.party.institutionNumber, \.party.socialOrganizationNumber,
    ]
    private static let subjectTexts: Texts<MarketSubject> = [
        \.kindText, \.stateText, \.scope, \.division, \.address, \.parent,
    ]
    private static let creditTexts: Texts<CreditEntry> = [\.entryTitle, \.number, \.basis, \.content, \.stateText]
    private static let itemTexts: Texts<ListItem> = [
        \.listText, \.classText, \.basis, \.duties, \.standard, \.procedure, \.result, \.remedy,
    ]
    private static let benchmarkTexts: [WritableKeyPath<DiscretionBenchmark, String> & Sendable] = [
        \.violation, \.basis, \.circumstance, \.range,
    ]

    private mutating func text(
        _ text: String, keep: [String] = [], hiding kinds: Set<PersonalData.Kind> = PersonalData.all
    ) -> String {
        guard !text.isEmpty else { return text }
        let masked = PersonalData.masked(text, keep: keep, hiding: kinds)
        hidden += masked.findings.reduce(0) { $0 + $1.count }
        return masked.text
    }

    private mutating func hide(
        _ text: inout String?, keep: [String] = [], hiding kinds: Set<PersonalData.Kind> = PersonalData.all
    ) {
        guard let held = text else { return }
        text = self.text(held, keep: keep, hiding: kinds)
    }

    /// An address that holds personal data is left out: changed it would lead nowhere.
    private mutating func hide(_ source: inout SourceReference, keep: [String] = []) {
        source.id = text(source.id, keep: keep)
        guard let url = source.url else { return }
        let before = hidden
        _ = text(url)
        if hidden > before { source.url = nil }
    }

    /// A valid number of fifteen digits may look like an identity number of the old form.
    private mutating func registration(_ number: String) -> String {
        RegistrationNumber.isValid(number) ? number : text(number)
    }

    /// The name of an organisation or shop: that of a shop without a trade name is its owner's, and without a code
    /// nothing tells a short name from a person's.
    private mutating func name(_ name: String, code: String?, isShop: Bool = false) -> String {
        let mayBePerson = isShop || code.map { $0.hasPrefix("92") } ?? true
        return mayBePerson && PersonName.isPlausible(name) ? person(name) : text(name, keep: [name])
    }

    private mutating func person(_ name: String) -> String {
        let masked = PersonName.masked(name)
        if masked != name { hidden += 1 }
        return masked
    }

    /// An organisation may represent a partnership.
    private mutating func persons(_ cell: String, keep: [String]) -> String {
        PartyName.persons(in: cell).isEmpty ? text(cell, keep: keep) : person(cell)
    }
}

extension LicenceTerms? {
    fileprivate var certificateText: String? {
        get { self?.certificate }
        set { self?.certificate = newValue }
    }

    fileprivate var certificateNumberText: String? {
        get { self?.certificateNumber }
        set { self?.certificateNumber = newValue }
    }
}
