// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The class that follows from who issued a document; what does not follow from that stays unknown.
enum IssuerClass {
    /// 党政联合文件 where party and government organs signed together, 党内文件 where only party organs did; 征求意见稿 in the
    /// title makes it a draft whoever signed. Never 规范性文件: that is not to be inferred (domain.md §1.1).
    static func documentClass(title: String, issuers: [String]) -> DocumentClass {
        if ["征求意见稿", "公开征求意见", "（草案）", "送审稿"].contains(where: { title.contains($0) }) { return .draft }
        let party = issuers.filter(isParty)
        if party.isEmpty { return .unknown }
        return party.count == issuers.count ? .partyDocument : .jointPartyDocument
    }

    private static func isParty(_ name: String) -> Bool {
        if let organ = OrganDirectory.standard.organ(named: name) { return organ.kind.isParty }
        if name.hasPrefix("中共") || name.hasPrefix("中国共产党") { return true }
        return ["县委", "州委", "省委", "市委", "区委", "党委", "党组", "党工委", "中央办公厅"].contains { name.contains($0) }
            && !name.contains("人民政府")
    }
}
