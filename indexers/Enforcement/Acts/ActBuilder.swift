// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Records

/// Fills the record from masked cells.
struct ActBuilder {
    let row: ActRow
    let source: String
    let fields: FieldTaxonomy
    var flags: Set<EnforcementAct.Flag> = []

    init(row: ActRow, source: String, fields: FieldTaxonomy) {
        self.row = row
        self.source = source
        self.fields = fields
    }

    mutating func act(
        kind: ActKind, party: PartyDraft.Resolved, organ: String, state: EnforcementAct.State
    ) -> EnforcementAct {
        let key = ActKey.key(of: row)
        let stable = key.isEmpty ? ActKey.contentKey(of: row) : key
        let url = row.printed(.sourceURL).flatMap { row.masked($0).isChanged ? nil : WebAddress.safe($0) }
        var act = EnforcementAct(
            id: RecordIdentity.id(prefix: EnforcementAct.idPrefix, source: source, key: stable), actKind: kind,
            party: hidden(party.party), organ: organ,
            source: SourceReference(name: text(.sourceName) ?? source, id: key.isEmpty ? "" : key, url: url))
        act.state = state
        if party.isKindCorrected { flags.insert(.kindCorrected) }
        if party.hasCodeWarning { flags.insert(.codeWarning) }
        if party.hasDroppedIdentityNumber { flags.insert(.personalDataRemoved) }
        return act
    }

    mutating func fill(_ act: inout EnforcementAct, days: ActDays, penalty: ActPenalty, money: ActMoney) {
        act.number = text(.number) ?? (act.actKind == .licence ? text(.licenceNumber) : nil)
        act.documentName = text(.documentName) ?? text(.penaltyName) ?? text(.projectName)
        act.violation = text(.violationType)
        act.facts = text(.facts)
        act.content = text(.content)
        act.revokedCertificate = text(.revokedCertificate)
        act.dataSource = text(.dataSource)
        act.remark = text(.remark)
        act.endReason = text(.endReason) ?? (act.isNotice ? act.remark : nil)
        act.grade = text(.grade).flatMap(CreditGrade.init(text:))
        act.penaltyKinds = penalty.kinds
        act.penaltyText = penalty.text
        if penalty.isUnmapped { flags.insert(.penaltyUnmapped) }
        act.fine = money.fine
        act.confiscated = money.confiscated
        if money.needsReview { flags.insert(.amountReview) }
        fillDays(&act, days)
        fillBases(&act)
        if act.actKind == .licence { act.licence = licence(days) }
        act.fields = fields.fields(title: subject(of: act), issuers: [act.organ])
        if [act.facts, act.content].contains(where: isUnreadable) { flags.insert(.unreadableText) }
        act.flags = flags
    }

    private mutating func fillDays(_ act: inout EnforcementAct, _ days: ActDays) {
        act.decidedOn = days[.decidedOn]
        act.conductOn = days[.conductOn]
        act.displayUntil = days[.displayUntil]
        act.publishedOn = days[.publishedOn]
        act.endedOn = days[.endedOn] ?? days[.cancelledOn] ?? (act.state == .changed ? days[.changedOn] : nil)
        act.updatedAt = row.cell(.timestamp).flatMap(RowTime.init)?.description
        act.repairedOn = days[.repairedOn]
        if act.actKind != .licence { act.validUntil = days[.validUntil] }
        if days.hasDefault { flags.insert(.defaultDate) }
    }

    private mutating func fillBases(_ act: inout EnforcementAct) {
        act.basis = text(.basis)
        let reading = BasisReading(
            basis: act.basis, duty: text(.dutyBasis), texts: [act.violation, act.facts, act.content])
        act.dutyBasis = reading.dutyText
        act.dutyCitations = reading.duties
        act.basisCitations = reading.bases
        if reading.bases.isEmpty, act.basis != nil { flags.insert(.basisUnread) }
    }

    private mutating func licence(_ days: ActDays) -> LicenceTerms {
        var terms = LicenceTerms()
        terms.categoryText = text(.licenceKind)
        terms.category = terms.categoryText.flatMap(LicenceTerms.Category.init(text:))
        terms.certificate = text(.certificateName)
        terms.certificateNumber = text(.licenceNumber)
        terms.validFrom = days[.validFrom]
        terms.validUntil = days[.validUntil]
        return terms
    }

    /// The words that name a field: the conduct, the document, the certificate, the laws; not the facts, which mention
    /// anything.
    private func subject(of act: EnforcementAct) -> String {
        let laws = (act.basisCitations + act.dutyCitations).compactMap(\.title)
        let words = [act.violation, act.documentName, act.licence?.certificate].compactMap(\.self) + laws
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }.joined(separator: "；")
    }

    private mutating func text(_ column: ActColumn) -> String? {
        guard let masked = row.text(column) else { return nil }
        note(masked)
        return masked.text
    }

    /// Names hidden are what every row about a person has; numbers and the like stood where none belongs.
    private mutating func note(_ masked: MaskedText) {
        if masked.findings.contains(where: { $0.kind != .name }) { flags.insert(.personalDataRemoved) }
    }

    private mutating func hidden(_ party: Party) -> Party {
        var party = party
        let name = row.masked(party.name)
        note(name)
        party.name = name.text
        party.legalRepresentative = party.legalRepresentative.map { row.masked($0).text }
        party.socialOrganizationNumber = party.socialOrganizationNumber.map { row.masked($0).text }
        party.institutionNumber = party.institutionNumber.map { row.masked($0).text }
        return party
    }

    private func isUnreadable(_ text: String?) -> Bool {
        guard let text, !text.isEmpty else { return false }
        return text.unicodeScalars.allSatisfy { $0.properties.generalCategory == .privateUse }
    }
}
