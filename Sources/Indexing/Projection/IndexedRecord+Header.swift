// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

extension IndexedRecord {
    /// What is searchable besides title and text: other names, numbers, organs, kinds, the cleanup rows.
    var headerLines: [String] {
        var lines: [String?] = organs.map(\.label)
        lines.append(number)
        if let document {
            lines += document.aliases
            lines += [document.shortTitle, document.indexNumber, document.registrationNumber]
            lines += document.topics
        }
        for row in cleanup?.rows ?? [] {
            lines.append([row.title, row.number, row.issuer, row.outcomeText].compactMap { $0 }.joined(separator: "，"))
            lines.append(row.reason)
        }
        lines += act.map(lines(of:)) ?? []
        if let subject {
            lines += subject.formerNames.filter { !Self.isPersonal($0) }
            lines += [
                subject.code, subject.registrationNumber, subject.code.flatMap { CreditCode($0)?.organizationCode },
                subject.parent, subject.division,
            ]
        }
        if let credit {
            lines += [personName == nil ? credit.subjectName : nil, credit.subjectCode, credit.section.label]
            lines.append(credit.sectionText == credit.section.label ? nil : credit.sectionText)
        }
        if let interpretation {
            lines += [interpretation.form.label, interpretation.formText]
            lines += interpretation.interprets
        }
        if let item {
            lines += [item.list.label, item.listText, item.actKind?.label, item.classText]
        }
        if let benchmark { lines += ["裁量基准", benchmark.level] }
        return lines.compactMap { $0 }.map(withoutPerson).filter { !$0.isEmpty }
    }

    private func lines(of act: EnforcementAct) -> [String?] {
        guard !act.isNotice else { return [act.actKind.label, act.state.label] }
        let party = act.party
        var lines: [String?] = [act.actKind.label]
        lines += act.penaltyKinds.map(\.label)
        lines += [act.penaltyText, act.documentName]
        if let licence = act.licence {
            lines += [licence.certificate, licence.certificateNumber, licence.category?.label, licence.categoryText]
        }
        guard party.kind != .naturalPerson else { return lines }
        lines += [personName == nil ? party.name : nil, party.creditCode, party.registrationNumber]
        lines += [party.organizationCode, party.taxNumber, party.institutionNumber, party.socialOrganizationNumber]
        return lines
    }

    /// The masked name of the natural person that the record is about; also of a shop that bears nothing but its owner's
    /// name. Shown, never searched.
    var personName: String? {
        if let party = act?.party, !party.name.isEmpty {
            return party.kind == .naturalPerson || Self.isPersonal(party.name) ? party.name : nil
        }
        let name = subject?.name ?? credit?.subjectName
        return name.flatMap { Self.isPersonal($0) ? $0 : nil }
    }

    /// Whether a name is that of a natural person, as the indexers leave it.
    static func isPersonal(_ name: String) -> Bool { name.hasSuffix(PersonName.suffix) }

    /// A text as it is searched.
    func withoutPerson(_ text: String) -> String { personName.map { text.replacing($0, with: " ") } ?? text }
}
