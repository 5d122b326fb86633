// SPDX-License-Identifier: GPL-3.0-or-later

/// Records of public-security penalties: sealed since 2026-01-01, older ones too (治安管理处罚法 art. 136).
enum SealedRecord {
    /// By the law applied, by the code of the decision number, by the penalty; a decision of the police about a
    /// company under another law (网络安全法, 反恐怖主义法) is no public-security record.
    static func isSealed(_ act: GatedAct) -> Bool {
        guard act.actKind != .licence else { return false }
        let applied = act.bases.map { compact($0) }
        if applied.contains(where: { $0.holds("治安管理处罚法") || $0.holds("治安管理处罚条例") }) { return true }
        let number = compact(act.number ?? "")
        if number.holds("公（治）") || number.holds("治安罚") || number.holds("治罚决字") { return true }
        let isPolice = isPolice(organ: compact(act.organ ?? ""), number: number)
        guard isPolice else { return false }
        if act.penaltyKinds.contains(.detention) { return true }
        guard number.holds("行罚决字") || number.holds("公安行罚") else { return false }
        let isCompany = act.partyKind == .organization || act.partyKind == .individualBusiness
        return !(isCompany && applied.contains { $0.holds("《") || $0.holds("法") })
    }

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
