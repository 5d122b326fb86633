// SPDX-License-Identifier: GPL-3.0-or-later

extension InterpretationTarget {
    /// What the index holds of the entry (`TermPrefix.interprets`) and what finds its document, surest first.
    public var keys: [String] { tiers.flatMap { $0 } }

    /// The same in steps: the first step with which a held document agrees settles which is meant.
    ///
    /// An id, then a number, then a title as printed, then one with or without the issuer before 关于, then the title of
    /// a trial measure. A trial measure is never taken for the measure without （试行）.
    public var tiers: [[String]] {
        var tiers: [[String]] = []
        if let id { tiers.append(["i:" + id]) }
        if let number { tiers.append(["n:" + number]) }
        guard let title else { return tiers }
        let names = TitleNames.strict(title)
        tiers.append(names.map { "t:" + $0 })
        if let bare = Self.withoutIssuer(title) { tiers.append(TitleNames.strict(bare).map { "b:" + $0 }) }
        tiers.append(names.map { "a:" + $0 })
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
        for title in titles.flatMap({ [$0, enclosed($0)].compactMap { $0 } }) {
            add(title, "t:", "a:", to: &keys)
            if let bare = withoutIssuer(title) {
                // Named without its issuer it is meant; named with another one it is not.
                add(bare, "t:", "a:", to: &keys)
            } else {
                add(title, "b:", "a:", to: &keys)
            }
        }
        return keys
    }

    private static func add(_ title: String, _ strict: String, _ loose: String, to keys: inout Set<String>) {
        let names = TitleNames.strict(title)
        keys.formUnion(names.map { strict + $0 })
        keys.formUnion(TitleKey.aliases(of: title).filter { !names.contains($0) }.map { loose + $0 })
    }

    /// The one measure in 《》 that a notice or the news of it names: 某部印发《甲》, 《甲》的通知, 关于印发《甲》通知.
    private static func enclosed(_ title: String) -> String? {
        let text = IdentifierScalars(title)
        guard let close = text.scalars.lastIndex(of: "》"),
            let open = text.opening(of: close, open: "《", limit: 300), close - open > 3,
            !text.scalars[..<open].contains("《")
        else { return nil }
        let isIssued = open == 0 || verbs.contains { text.has($0, before: open) }
        let after = text.text(close + 1..<text.count)
        let isNotice = ["", "的通知", "通知", "的公告", "的通告"].contains(after)
        return isIssued && isNotice && (open > 0 || !after.isEmpty) ? text.printed(open + 1..<close) : nil
    }

    private static let verbs = ["印发", "转发", "发布", "公布", "颁布", "颁发", "下发", "出台"]

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
    /// Last characters of organs' and places' names: 政府, 办公厅, 局, 委员会, 部, 办公室, 院, 厅等部门, 某省.
    private static let issuerEnds: Set<Unicode.Scalar> = [
        "府", "厅", "局", "委", "会", "部", "室", "院", "门", "行", "署", "办", "社", "站", "所", "队", "心", "组", "处",
        "省", "市", "县", "区", "州", "乡", "镇",
    ]
}

extension Interpretation {
    /// What it interprets, read.
    public var targets: [InterpretationTarget] { interprets.compactMap(InterpretationTarget.init) }
}
