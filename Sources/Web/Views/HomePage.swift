// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// The first page: one box, examples of what may go into it, three doors, the newest documents.
struct HomePage: PageModel {
    static let template = "home"

    var frame: PageFrame
    var isExample: Bool
    var examples: [Example]
    var newest: [HitLine]
    var hasNewest: Bool
    /// Why there is nothing to search, where there is not.
    var notice: String?
    var facts: String?

    struct Example: Sendable {
        var label: String
        var href: String
    }

    init(newest answer: SearchAnswer?, notice: String?, day: PageDay) {
        frame = PageFrame("政务公开信息一站查询", dataThrough: answer?.meta.dataThrough)
        frame.hasSearchBox = false
        let items = answer?.items ?? []
        isExample = items.contains { ExampleMark.isOn($0.source.name) }
        newest = items.map { item in
            var line = HitLine(item, day: day)
            line.snippet = nil
            return line
        }
        hasNewest = !items.isEmpty
        self.notice = notice
        facts = answer.map { "共收录 \($0.total.value) 条记录" }
        examples = Self.examples(items)
    }

    /// Real ones from the newest documents, so that each finds something.
    private static func examples(_ items: [SearchAnswer.Item]) -> [Example] {
        var texts: [String] = []
        if let number = items.compactMap(\.number).first { texts.append(number) }
        texts.append("\"食品安全\"")
        if let title = items.first?.title, title.unicodeScalars.count <= 40 { texts.append("《\(title)》还有效吗") }
        return texts.map { Example(label: $0, href: Address.search("/search", [("q", $0)])) }
    }
}
