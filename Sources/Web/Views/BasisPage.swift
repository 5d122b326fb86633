// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// Every decision that applies an article: counts, the spread of fines, and the article as it stood for each.
struct BasisPage: PageModel {
    static let template = "basis"

    var frame: PageFrame
    var title: String
    var citation: String
    var isExample: Bool
    var statement: String
    var warnings: [String]
    /// The article on the day of the question.
    var article: RecordPage.Line?
    var counts: [FactList.Fact]
    var hasCounts: Bool
    var groups: [RecordPage.Group]
    var searched: [SourceLine]
    var hasSearched: Bool
    var sourcesLeftOut: String?
    var hasPages: Bool
    var next: String?
    var previous: String?
    var json: String

    /// The form alone.
    init() {
        frame = PageFrame("查适用某一条文的决定")
        frame.isPrivate = true
        title = "查适用某一条文的决定"
        citation = ""
        isExample = false
        statement = "写明法律法规的名称和条，如“食品安全法第一百二十四条”；可以写到款、项。"
        warnings = []
        counts = []
        hasCounts = false
        groups = []
        searched = []
        hasSearched = false
        hasPages = false
        json = "/api"
    }

    init(_ answer: BasisAnswer, today: CivilDate) {
        let day = PageDay(asOf: answer.meta.asOf, today: today)
        frame = PageFrame("适用\(answer.query.citation)的决定", dataThrough: answer.meta.dataThrough)
        // Lists of decisions are for who asks, not for search machines to keep (domain.md §7).
        frame.isPrivate = true
        title = answer.query.citation
        citation = answer.query.given
        isExample = (answer.decisions.items + answer.duties.items).contains { ExampleMark.isOn($0.source.name) }
        statement = "适用本条的决定 \(answer.decisions.total) 件，行政许可 \(answer.licenceTotal) 件。"
        warnings = answer.warnings
        article = RecordPage.Line(
            title: answer.article.sentence, href: answer.article.html.map(day.link), remark: nil,
            quote: answer.article.text)
        counts = Self.counts(answer.decisions)
        hasCounts = !counts.isEmpty
        groups = Self.groups(answer, day)
        (searched, sourcesLeftOut) = SourceLine.table(answer.searched)
        hasSearched = !searched.isEmpty
        next = answer.links.next.map { Self.page($0) }
        previous = answer.links.prev.map { Self.page($0) }
        hasPages = next != nil || previous != nil
        var asked = [(name: "citation", value: answer.query.given)]
        if answer.limit != BasisLimits.standard { asked.append(("limit", String(answer.limit))) }
        if answer.page != 1 { asked.append(("page", String(answer.page))) }
        if !day.isToday { asked.append(("as_of", answer.meta.asOf.description)) }
        json = Address.search("/api/v1/basis", asked)
    }

    /// The page that shows what an address of the API answers.
    private static func page(_ api: String) -> String { String(api.dropFirst("/api/v1".count)) }

    private static func counts(_ decisions: BasisAnswer.Decisions) -> [FactList.Fact] {
        var facts = FactList()
        func add(_ name: String, _ counts: [LabelledCount]) {
            facts.add(name, counts.map { "\($0.label) \($0.count) 件" }.joined(separator: "，"))
        }
        add("按机关", decisions.byOrgan)
        add("按年份", decisions.byYear)
        add("按行为种类", decisions.byActKind)
        add("按处罚种类（并处的各计一次）", decisions.byKind)
        add("按最重的处罚种类", decisions.byHeaviest)
        facts.add("罚款金额", spread(decisions.fines))
        return facts.facts
    }

    private static func spread(_ fines: FineSpread) -> String? {
        var words: [String] = []
        if let low = fines.minimum, let high = fines.maximum, let middle = fines.median {
            words.append("计入 \(fines.count) 件，\(low.label)至\(high.label)，中位数 \(middle.label)")
            if let lower = fines.lowerQuartile, let upper = fines.upperQuartile {
                words.append("一半在\(lower.label)至\(upper.label)之间")
            }
        }
        if fines.leftOut > 0 { words.append("未计入 \(fines.leftOut) 件（金额待核或未载明）") }
        return words.isEmpty ? nil : words.joined(separator: "；")
    }

    private static func groups(_ answer: BasisAnswer, _ day: PageDay) -> [RecordPage.Group] {
        var groups: [RecordPage.Group] = []
        func add(_ name: String, _ anchor: String, _ total: Int, _ lines: [RecordPage.Line]) {
            guard !lines.isEmpty else { return }
            groups.append(RecordPage.Group(name: "\(name)（\(total)）", anchor: anchor, lines: lines))
        }
        add(
            "决定", "decisions", answer.decisions.total, answer.decisions.items.map { decision($0, day) })
        add(
            "引用本条作为所违反义务的决定", "duties", answer.duties.total, answer.duties.items.map { decision($0, day) })
        add(
            "以本条为依据的清单事项", "items", answer.items.count,
            answer.items.map { item in
                let words = [item.state.label, item.list.label, item.code, item.organ?.label].compactMap { $0 }
                return RecordPage.Line(
                    title: item.name, href: day.link(item.links.html), remark: words.joined(separator: "　"))
            })
        add(
            "裁量基准", "benchmarks", answer.benchmarks.count,
            answer.benchmarks.map { cell in
                RecordPage.Line(
                    title: "\(cell.violation)（\(cell.circumstance)）：\(cell.range)", href: day.link(cell.links.html),
                    remark: [cell.state.label, cell.level].compactMap { $0 }.joined(separator: "　"))
            })
        return groups
    }

    private static func decision(_ decision: BasisDecision, _ day: PageDay) -> RecordPage.Line {
        let words: [String?] = [
            decision.decidedOn?.chinese, decision.organ?.label, decision.party?.name, decision.violation,
            decision.penaltyKinds.map(\.label).joined(separator: "、"), decision.fine.map { "罚款 \($0.label)" },
            decision.state.label,
        ]
        let then = [
            "引用 " + decision.cited.joined(separator: "；"), "决定当日的条文：\(decision.onDecision.sentence)",
            decision.onConduct.map { "行为当日的条文：\($0.sentence)" }, decision.onDecision.text,
        ]
        return RecordPage.Line(
            title: decision.number ?? decision.title, href: day.link(decision.links.html),
            remark: words.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "　"),
            quote: then.compactMap { $0 }.joined(separator: "　"))
    }
}
