// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// A market subject with everything public about it, and what was searched; never a score.
struct SubjectPage: PageModel {
    static let template = "subject"

    var frame: PageFrame
    var title: String
    var code: String?
    var isExample: Bool
    var statement: String
    var warnings: [String]
    var suggestion: RecordPage.Link?
    var facts: [FactList.Fact]
    var groups: [RecordPage.Group]
    var searched: [SourceLine]
    var hasSearched: Bool
    var sourcesLeftOut: String?
    var json: String

    /// The form alone.
    init() {
        frame = PageFrame("查企业信用")
        title = "查企业信用"
        isExample = false
        statement = "输入统一社会信用代码、工商注册号或名称，查看目前公开的处罚、许可和信用记录。"
        warnings = []
        facts = []
        groups = []
        searched = []
        hasSearched = false
        json = "/api"
    }

    init(_ answer: SubjectAnswer, today: CivilDate) {
        let name = answer.subject?.name ?? answer.code ?? "经营主体查询"
        frame = PageFrame(name, dataThrough: answer.meta.dataThrough)
        frame.isPrivate = true
        title = name
        code = answer.subject == nil ? nil : answer.code
        isExample = answer.searched.contains { $0.source.map(ExampleMark.isOn) ?? false }
        statement = answer.statement
        warnings = answer.warnings
        suggestion = answer.query.suggestion.map {
            RecordPage.Link(title: $0, href: Address.subjectPage($0))
        }
        facts = answer.factList.facts
        groups = Self.groups(answer)
        (searched, sourcesLeftOut) = SourceLine.table(answer.searched)
        hasSearched = !searched.isEmpty
        json = Address.search("/api/v1/subjects", [("q", answer.code ?? answer.query.given)])
    }

    private static func groups(_ answer: SubjectAnswer) -> [RecordPage.Group] {
        var groups: [RecordPage.Group] = []
        func add(_ name: String, _ anchor: String, _ lines: [RecordPage.Line]) {
            if !lines.isEmpty {
                groups.append(RecordPage.Group(name: "\(name)（\(lines.count)）", anchor: anchor, lines: lines))
            }
        }
        add("可能的主体", "candidates", answer.candidates.map(link))
        add("上级主体", "parent", [answer.parent].compactMap { $0 }.map(link))
        add("分支机构", "branches", answer.branches.map(link))
        add("执法决定", "acts", answer.acts.map(act))
        for section in answer.credit { add(section.label, "credit-" + section.code, section.entries.map(entry)) }
        add("行政许可", "licences", answer.licences.map(act))
        add("名称相同、代码不同的主体", "same-name", answer.sameName.map(link))
        add(
            "同名，未能核对代码", "unverified",
            answer.unverified.map {
                RecordPage.Line(title: $0.title, href: $0.links.html, remark: $0.note)
            })
        return groups
    }

    private static func link(_ subject: SubjectLink) -> RecordPage.Line {
        let words = [subject.code ?? "无代码", subject.state?.label ?? "未收录登记", subject.division].compactMap { $0 }
        return RecordPage.Line(title: subject.name, href: subject.html, remark: words.joined(separator: "　"))
    }

    private static func act(_ act: ActAnswer) -> RecordPage.Line {
        let words: [String?] = [
            act.decidedOn?.chinese, act.organ?.label, act.penaltyKinds.map(\.label).joined(separator: "、"),
            act.fine.map { "罚款 \($0.label)" }, act.state.label, until(act.display),
        ]
        return RecordPage.Line(
            title: act.number ?? act.title, href: Address.page(act.kind, act.id), remark: joined(words),
            quote: act.content)
    }

    private static func entry(_ entry: CreditAnswer) -> RecordPage.Line {
        let words: [String?] = [
            entry.decidedOn?.chinese, entry.organ?.label, entry.grade.map { "失信程度 \($0.label)" }, entry.state.label,
            until(entry.display),
        ]
        return RecordPage.Line(
            title: entry.entryTitle ?? entry.section.label, href: Address.page(.credit, entry.id),
            remark: joined(words), quote: entry.content)
    }

    private static func until(_ display: DisplayAnswer?) -> String? { display?.shownUntil.map { "公示至\($0.chinese)" } }

    private static func joined(_ words: [String?]) -> String {
        words.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "　")
    }
}
