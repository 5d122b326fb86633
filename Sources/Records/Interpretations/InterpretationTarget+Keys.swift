// SPDX-License-Identifier: GPL-3.0-or-later

extension InterpretationTarget {
    /// What the index holds of the entry (`TermPrefix.interprets`) and what finds its document, surest first.
    public var keys: [String] { tiers.flatMap { $0 } }

    /// The same in steps: the first step with which a held document agrees settles which is meant.
    ///
    /// An id, then a number, then a title as printed, then a title that may be written otherwise. A trial measure is
    /// never taken for the measure without （试行）.
    public var tiers: [[String]] {
        var tiers: [[String]] = []
        if let id { tiers.append(["i:" + id]) }
        if let number { tiers.append(["n:" + number]) }
        guard let title else { return tiers }
        let names = TitleNames.strict(title)
        tiers.append(names.map { "t:" + $0 })
        if let bare = Self.withoutIssuer(title) { tiers.append(TitleNames.strict(bare).map { "b:" + $0 }) }
        return tiers.filter { !$0.isEmpty }
    }

    /// Whether the entry means the document with these keys: a number on both sides must be the same one, whatever the
    /// titles say.
    public func names(_ documentKeys: Set<String>) -> Bool {
        if let id, documentKeys.contains("i:" + id) { return true }
        if let number {
            if documentKeys.contains("n:" + number) { return true }
            if documentKeys.contains(where: { $0.hasPrefix("n:") }) { return false }
        }
        return keys.contains { !$0.hasPrefix("i:") && documentKeys.contains($0) }
    }

    /// Under what a document may be named by its interpretations.
    ///
    /// - Parameters:
    ///   - sourceID: the id that the source gave it.
    ///   - number: as printed.
    ///   - titles: its title, short title and aliases, and what it encloses.
    public static func keys(
        ofDocument id: String, sourceID: String, number: String?, titles: [String]
    ) -> Set<String> {
        var keys: Set<String> = ["i:" + id, "i:" + sourceID]
        if let number = number.flatMap({ DocumentNumber.parse($0) }) { keys.insert("n:" + number.identityKey) }
        for title in titles where !title.isEmpty {
            keys.formUnion(TitleKey.aliases(of: title).map { "t:" + $0 })
            if let bare = withoutIssuer(title) {
                // Named without its issuer it is meant; named with another one it is not.
                keys.formUnion(TitleKey.aliases(of: bare).map { "t:" + $0 })
            } else {
                keys.formUnion(TitleKey.aliases(of: title).map { "b:" + $0 })
            }
        }
        return keys
    }

    /// 关于… of 某县人民政府关于…, 某县人民政府办公室印发关于…; `nil` where nothing stands before it.
    static func withoutIssuer(_ title: String) -> String? {
        let text = IdentifierScalars(title)
        for index in 2..<max(2, min(text.count - 4, longestIssuer)) where text.has("关于", at: index) {
            guard !(0..<index).contains(where: { text.scalars[$0] == "《" || text.scalars[$0] == "》" }) else {
                return nil
            }
            let end = text.skip(["印发", "转发", "发布"], at: index - 2) == nil ? index : index - 2
            guard end >= 2, let last = text[end - 1], issuerEnds.contains(last) else { return nil }
            return text.printed(index..<text.count)
        }
        return nil
    }

    private static let longestIssuer = 80
    /// Last characters of organs' names: 政府, 办公厅, 局, 委员会, 部, 办公室, 院, 厅等部门, 行, 署.
    private static let issuerEnds: Set<Unicode.Scalar> = [
        "府", "厅", "局", "委", "会", "部", "室", "院", "门", "行", "署", "办", "社", "站", "所", "队", "心", "组", "处",
    ]
}

extension Interpretation {
    /// What it interprets, read.
    public var targets: [InterpretationTarget] { interprets.compactMap(InterpretationTarget.init) }
}
