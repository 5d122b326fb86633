// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// All entries of a ledger on a day, most urgent first.
struct LedgerList: Sendable {
    var items: [LedgerAnswer.Item]

    /// States in the order in which they are counted and listed.
    static let order = [
        "overdue", "late", "basis_ended", "article_gone", "basis_amended", "passed", "revision_overdue", "expiring",
        "default_term_passed", "revision_pending", "pending", "not_computable", "not_required", "on_time",
    ]

    init(_ items: [LedgerAnswer.Item]) {
        let rank = Dictionary(uniqueKeysWithValues: Self.order.enumerated().map { ($1, $0) })
        func key(_ item: LedgerAnswer.Item) -> (Int, Int32, String) {
            (rank[item.state.code] ?? Self.order.count, item.due?.dayNumber ?? .max, item.id)
        }
        self.items = items.sorted { key($0) < key($1) }
    }

    /// Counts by state; the sentences of one state differ, so the label is the state's own.
    static func states(_ items: [LedgerAnswer.Item], _ rule: LedgerRule) -> [LabelledCount] {
        var counts: [String: Int] = [:]
        for item in items { counts[item.state.code, default: 0] += 1 }
        return order.compactMap { code in
            counts[code].map { LabelledCount(value: code, label: label(code, rule), count: $0) }
        }
    }

    static func organs(_ items: [LedgerAnswer.Item]) -> [LabelledCount] {
        var counts: [String: (label: String, count: Int)] = [:]
        for organ in items.compactMap(\.organ) {
            let label = OrganDirectory.standard.organ(id: organ.id)?.name ?? organ.label
            counts[organ.id, default: (label, 0)].count += 1
        }
        return counts.map { LabelledCount(value: $0.key, label: $0.value.label, count: $0.value.count) }
            .sorted { $0.count == $1.count ? $0.value < $1.value : $0.count > $1.count }
    }

    /// The word for a state without its particulars.
    static func label(_ code: String, _ rule: LedgerRule) -> String {
        let verb = rule == .publication ? "公开" : "解读"
        let labels = [
            "overdue": "未\(verb)（已逾期）", "late": "逾期", "pending": "未\(verb)（未到期）", "not_computable": "无法计算",
            "not_required": "无需\(verb)",
            "on_time": "按时", "basis_ended": "依据已失效", "article_gone": "条文已不存在", "basis_amended": "依据已修改",
            "passed": "有效期已届满",
            "revision_overdue": "已过修改期限", "expiring": "即将到期", "default_term_passed": "超过一般有效期",
            "revision_pending": "待修改",
        ]
        return labels[code] ?? code
    }

    static func item(
        _ record: IndexedRecord, _ state: LabelledCode, due: CivilDate?, days: Int? = nil, note: String? = nil
    ) -> LedgerAnswer.Item {
        LedgerAnswer.Item(
            id: record.id, kind: record.kind, title: record.title, number: record.number, organ: record.organs.first,
            date: record.date, state: state, due: due, days: days, note: note,
            links: SearchAnswer.ItemLinks(selfLink: Address.api(record.id), html: Address.page(of: record)))
    }
}
