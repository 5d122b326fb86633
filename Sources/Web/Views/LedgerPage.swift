// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// 台账: one ledger as a plain table, with its counts by state and organ as ways to narrow it.
struct LedgerPage: PageModel {
    static let template = "ledger"

    var frame: PageFrame
    var title: String
    var explanation: String
    var day: String
    var organ: String?
    var total: Int
    var states: [Choice]
    var organs: [Choice]
    var all: String?
    var rows: [Row]
    var hasRows: Bool
    var hasPages: Bool
    var next: String?
    var previous: String?
    var ledgers: [RecordPage.Link]
    var json: String

    struct Choice: Sendable {
        var label: String
        var count: Int
        var href: String
    }

    struct Row: Sendable {
        var state: String
        var title: String
        var number: String?
        var href: String
        var organ: String
        var due: String
        var note: String?
    }

    init(_ answer: LedgerAnswer, today: CivilDate) {
        let day = PageDay(asOf: answer.meta.asOf, today: today)
        frame = PageFrame(answer.label, dataThrough: answer.meta.dataThrough)
        // The ledger of publications lists decisions (domain.md §7).
        frame.isPrivate = answer.rule == .publication
        title = answer.label
        explanation = answer.explanation
        self.day = answer.meta.asOf.chinese
        organ = answer.organ?.label
        total = answer.total
        let path = "/ledger/" + answer.rule.rawValue
        func address(organ: String?, state: String?) -> String {
            let parameters = [("organ", organ), ("state", state)].compactMap { name, value in
                value.map { (name: name, value: $0) }
            }
            return day.link(Address.search(path, parameters))
        }
        states = answer.states.map {
            Choice(label: $0.label, count: $0.count, href: address(organ: answer.organ?.id, state: $0.value))
        }
        organs = answer.organs.map {
            Choice(label: $0.label, count: $0.count, href: address(organ: $0.value, state: answer.state))
        }
        all = answer.organ == nil && answer.state == nil ? nil : address(organ: nil, state: nil)
        rows = answer.items.map { item in
            Row(
                state: item.state.label, title: item.title, number: item.number, href: day.link(item.links.html),
                organ: item.organ?.label ?? "", due: item.due?.chinese ?? "", note: item.note)
        }
        hasRows = !rows.isEmpty
        next = answer.links.next.map(Self.page)
        previous = answer.links.prev.map(Self.page)
        ledgers = LedgerRule.allCases.map { RecordPage.Link(title: $0.label, href: "/ledger/" + $0.rawValue) }
        hasPages = next != nil || previous != nil
        json = day.link(
            Address.search(
                "/api/v1" + path,
                [("organ", answer.organ?.id), ("state", answer.state)].compactMap { name, value in
                    value.map { (name: name, value: $0) }
                }))
    }

    /// The page that shows what an address of the API answers.
    private static func page(_ api: String) -> String { String(api.dropFirst("/api/v1".count)) }
}
