// SPDX-License-Identifier: GPL-3.0-or-later

/// One round of looking for personal data in one text.
struct MaskScan {
    let text: IdentifierScalars
    let known: KnownNames
    let kinds: Set<PersonalData.Kind>

    init(_ text: String, known: KnownNames, kinds: Set<PersonalData.Kind>) {
        self.text = IdentifierScalars(text)
        self.known = known
        self.kinds = kinds
    }

    /// What to replace, in scalar offsets of the source, ascending and apart.
    func spans() -> [MaskSpan] {
        let labels = LabelHits(text)
        var spans = DigitScan(text, labels: labels).spans()
        spans += DisguisedNumbers.find(in: text)
        spans += StarredNumbers.find(in: text, labels: labels)
        spans += PlateNumbers.find(in: text)
        spans += ContactAddresses.find(in: text, labels: labels)
        spans += PersonAddresses.find(in: text, labels: labels)
        spans += HanNumbers.find(in: text)
        spans += BirthDates.find(in: text).map { MaskSpan(.birthDate, $0.range) }
        if kinds.contains(.name) {
            spans += nameSpans(labels)
        } else if kinds.contains(.privateName) {
            spans += privateNameSpans(labels)
        }
        spans.removeAll { !kinds.contains($0.kind) }
        for index in spans.indices { spans[index].range = text.sourceRange(spans[index].range) }
        return MaskSpan.settled(spans)
    }

    /// Names that the text surely gives, as they stand in it; those hidden already are none.
    func surelyNamed() -> Set<String> {
        let scope: NameScan.Scope = kinds.contains(.name) ? .everyone : .privatePersons
        var scan = NameScan(text, labels: LabelHits(text), kept: known.kept(in: text), scope: scope)
        _ = scan.spans()
        return scan.sure
    }

    private func nameSpans(_ labels: LabelHits) -> [MaskSpan] {
        let held = known.find(in: text)
        var scan = NameScan(text, labels: labels, kept: known.kept(in: text), known: held.map(\.range))
        return held + TranscribedNames.find(in: text, labels: labels) + scan.spans()
    }

    private func privateNameSpans(_ labels: LabelHits) -> [MaskSpan] {
        let held = known.find(in: text).map { MaskSpan(.privateName, $0.range, replacement: $0.replacement) }
        var scan = NameScan(text, labels: labels, kept: known.kept(in: text), scope: .privatePersons)
        return held + scan.spans()
    }
}
