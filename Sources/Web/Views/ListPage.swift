// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// A published list in the version of a day, with what changed since another.
struct ListPage: PageModel {
    static let template = "list"

    var frame: PageFrame
    var title: String
    var day: String
    var from: String?
    var to: String
    var total: Int
    var isExample: Bool
    var rows: [Row]
    var hasRows: Bool
    var hasPages: Bool
    var next: String?
    var previous: String?
    /// 自…以来没有变化, where a comparison found nothing.
    var unchanged: String?
    var groups: [RecordPage.Group]
    var lists: [RecordPage.Link]
    var json: String

    struct Row: Sendable {
        var code: String
        var name: String
        var href: String
        var organ: String
        var kind: String
        var since: String
    }

    init(_ answer: ListAnswer, today: CivilDate) {
        frame = PageFrame(answer.list.label, dataThrough: answer.meta.dataThrough)
        title = answer.list.label
        day = answer.to.chinese
        from = answer.changes?.from.description
        to = answer.to.description
        total = answer.total
        let shown = answer.items + (answer.changes?.removed ?? [])
        isExample = shown.contains { ExampleMark.isOn($0.source.name) }
        rows = answer.items.map { item in
            Row(
                code: item.code, name: item.name, href: item.links.html, organ: item.organ?.label ?? "",
                kind: item.classText ?? item.actKind?.label ?? "", since: item.validFrom?.chinese ?? "")
        }
        hasRows = !rows.isEmpty
        next = answer.links.next.map(Self.page)
        previous = answer.links.prev.map(Self.page)
        groups = answer.changes.map(Self.groups) ?? []
        unchanged = answer.changes.flatMap { $0.isEmpty ? "自\($0.from.chinese)以来没有变化。" : nil }
        lists = ListItem.List.allCases.map { RecordPage.Link(title: $0.label, href: "/list/" + $0.rawValue) }
        hasPages = next != nil || previous != nil
        var asked: [(name: String, value: String)] = []
        if let from { asked.append(("from", from)) }
        if answer.to != today { asked.append(("to", to)) }
        json = Address.search("/api/v1/lists/" + answer.list.code, asked)
    }

    /// The page that shows what an address of the API answers.
    private static func page(_ api: String) -> String { "/list/" + api.dropFirst("/api/v1/lists/".count) }

    private static func groups(_ changes: ListAnswer.Changes) -> [RecordPage.Group] {
        var groups: [RecordPage.Group] = []
        func add(_ name: String, _ anchor: String, _ lines: [RecordPage.Line], _ count: Int) {
            if count > 0 { groups.append(RecordPage.Group(name: "\(name)（\(count)）", anchor: anchor, lines: lines)) }
        }
        func line(_ item: ItemAnswer) -> RecordPage.Line {
            RecordPage.Line(title: "\(item.code)　\(item.name)", href: item.links.html, remark: item.organ?.label)
        }
        add("增加的事项", "added", changes.added.map(line), changes.added.count)
        add("删除的事项", "removed", changes.removed.map(line), changes.removed.count)
        let changed = changes.changed.flatMap { change in
            change.fields.map { field in
                RecordPage.Line(
                    title: "\(change.after.code)　\(change.after.name)", href: change.after.links.html,
                    remark: "\(field.field.label)：原为「\(field.before ?? "（无）")」", quote: field.after ?? "（无）")
            }
        }
        add("改动的事项", "changed", changed, changes.changed.count)
        return groups
    }
}
