// SPDX-License-Identifier: GPL-3.0-or-later

/// The 22 subjects 主题分类 of gov.cn with their second levels, and the 26 national fields, as fields of ours.
struct FieldTopics: Sendable {
    /// Folded first level → folded second level ("" for the first level alone) → field.
    private let fields: [String: [String: String]]

    init(rows: [DomainTable.Row]) {
        var fields: [String: [String: String]] = [:]
        for row in rows {
            let second = FieldWords.key(row.text("second"))
            fields[FieldWords.key(row.text("subject")), default: [:]][second] = row.text("field")
        }
        self.fields = fields
    }

    /// The field of one topic such as `市场监管、安全生产监管/工商` or `综合政务\政务公开`; empty where it says none.
    ///
    /// Where the second level is unknown the first decides, if all of it belongs to one field.
    func fields(of topic: String) -> Set<String> {
        let levels = topic.split { Self.dividers.contains($0) }.map { FieldWords.key(String($0)) }
        guard let first = levels.first, let known = fields[first] else {
            guard levels.count > 1, let alone = levels.last.flatMap({ fields[$0]?[""] }) else { return [] }
            return alone.isEmpty ? [] : [alone]
        }
        let second = levels.count > 1 ? known[levels[1]] : nil
        guard let field = second ?? known[""], !field.isEmpty else { return [] }
        return [field]
    }

    private static let dividers: Set<Character> = ["\\", "/", "-", "－", "—", "／", "＼", ">", "＞"]
}
