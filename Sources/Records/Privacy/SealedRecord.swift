// SPDX-License-Identifier: GPL-3.0-or-later

/// Records of public-security penalties: sealed since 2026-01-01, older ones too (治安管理处罚法 art. 136).
enum SealedRecord {
    /// By the law applied, by the code of the decision number, by the penalty; a decision of the police about a
    /// company under another law (网络安全法, 反恐怖主义法) is no public-security record.
    static func isSealed(_ act: GatedAct) -> Bool {
        guard act.actKind != .licence else { return false }
        let applied = act.bases.map { compact($0) }
        if applied.contains(where: { Self.laws.contains(where: $0.holds) }) { return true }
        let number = compact(act.number ?? "")
        if number.holds("公（治）") || number.holds("治安罚") || number.holds("治罚决字") { return true }
        let isPolice = isPolice(organ: compact(act.organ ?? ""), number: number)
        let texts = act.texts.map { compact($0) }
        if act.organ == nil, texts.contains(where: { $0.holds("治安管理处罚") && !$0.holds("移送") && !$0.holds("移交") }) {
            return true
        }
        guard isPolice else { return false }
        if texts.contains(where: { Self.cases.contains(where: $0.holds) }) { return true }
        if act.actKind == .penalty, namesNoLaw(applied, act.partyKind) { return true }
        if act.penaltyKinds.contains(.detention) { return true }
        guard number.holds("行罚决字") || number.holds("公安行罚") else { return false }
        return !(isCompany(act.partyKind) && applied.contains { $0.holds("《") || $0.holds("法") })
    }

    /// 第四十三条第一款 without a law: of the police that is the law on public security; 有关规定 too, where a person is
    /// punished.
    private static func namesNoLaw(_ bases: [Compact], _ party: Party.Kind?) -> Bool {
        guard !bases.isEmpty, !bases.contains(where: { Self.lawWords.contains(where: $0.holds) }) else { return false }
        return !isCompany(party) || bases.contains { $0.holds("第") && $0.holds("条") }
    }

    private static func isCompany(_ kind: Party.Kind?) -> Bool { kind == .organization || kind == .individualBusiness }

    private static let laws = ["治安管理处罚法", "治安管理处罚条例", "治安处罚法", "治安处罚条例", "治安管理法", "治安法"]
    private static let lawWords = ["《", "法", "条例", "办法", "决定", "细则"]
    /// What texts of the police say of such cases.
    private static let cases = ["治安管理处罚", "治安处罚", "违反治安管理", "治安案件", "治安拘留", "行政拘留"]

    private static func isPolice(organ: Compact, number: Compact) -> Bool {
        if ["公安局", "公安厅", "公安部", "公安分局", "派出所", "公安机关"].contains(where: organ.holds) { return true }
        return number.holds("公（") || number.holds("公安") || number.holds("公行罚决字")
    }

    /// Folded, without white space; brackets round.
    private struct Compact {
        let scalars: [Unicode.Scalar]

        /// Compared scalar by scalar: `String.contains` folds grapheme clusters, the dearest step of a million rows.
        func holds(_ word: String) -> Bool {
            let word = Array(word.unicodeScalars)
            guard let first = word.first, scalars.count >= word.count else { return false }
            return (0...scalars.count - word.count).contains { start in
                scalars[start] == first && scalars[start..<start + word.count].elementsEqual(word)
            }
        }
    }

    private static func compact(_ text: String) -> Compact {
        Compact(scalars: IdentifierScalars(text).scalars.map { $0 == "〔" ? "（" : $0 == "〕" ? "）" : $0 })
    }
}
