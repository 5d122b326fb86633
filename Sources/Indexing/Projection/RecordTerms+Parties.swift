// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema
import TextAnalysis

/// Terms that tell whom a record is about. Natural persons have none: their acts are found by what was decided.
extension RecordTerms {
    mutating func add(_ act: EnforcementAct, of record: IndexedRecord, _ statutes: StatuteNames) {
        add(decision: act.number)
        add(.actKind, act.actKind.rawValue)
        if record.personName == nil { add(.titleKey, TitleKey.key(record.title)) }
        guard !act.isNotice else { return }
        add(.penaltyKind, act.penaltyKinds.map(\.rawValue))
        cite(act.basisCitations, [.basis, .appliedBasis], statutes)
        cite(act.dutyCitations, [.basis], statutes)
        if let licence = act.licence?.certificateNumber { add(.officialNumber, TextFolding.key(licence)) }
        guard act.party.kind != .naturalPerson else { return }
        let party = act.party
        add(party: party.creditCode, registration: party.registrationNumber, party.organizationCode)
        if record.personName == nil { add(.subjectName, SubjectName.keys(of: party.name)) }
    }

    mutating func add(_ subject: MarketSubject, of record: IndexedRecord) {
        add(party: subject.code, registration: subject.registrationNumber, nil)
        if let parent = subject.parent { add(.parent, CreditCode(parent)?.text ?? SubjectName.key(parent)) }
        guard record.personName == nil else { return }
        add(.titleKey, TitleKey.key(subject.name))
        for name in [subject.name] + subject.formerNames where !IndexedRecord.isPersonal(name) {
            add(.subjectName, SubjectName.keys(of: name))
        }
    }

    mutating func add(_ entry: CreditEntry, of record: IndexedRecord) {
        add(decision: entry.number)
        add(.creditSection, entry.section.rawValue)
        add(party: entry.subjectCode, registration: nil, nil)
        guard record.personName == nil else { return }
        add(.titleKey, TitleKey.key(record.title))
        add(.subjectName, SubjectName.keys(of: entry.subjectName))
    }

    private mutating func add(party code: String?, registration: String?, _ organization: String?) {
        add(.party, code)
        add(.registration, registration)
        add(.registration, organization?.replacing("-", with: "").uppercased())
        add(.registration, code.flatMap { CreditCode($0)?.organizationCode })
    }
}
