// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// One document: is it in force and why, its facts, its versions, its text, what it leans on and what leans on it.
struct DocumentPage: PageModel {
    static let template = "document"

    var frame: PageFrame
    var id: String
    var title: String
    var kind: String
    var status: StatusBox?
    var versionBar: VersionBar?
    var isExample: Bool
    var flags: [String]
    /// The day asked about, for the form; empty for today.
    var asOf: String
    var isPast: Bool
    var asOfWords: String
    var today: String
    var address: String
    var facts: [Fact]
    var versions: [VersionLine]
    var hasVersions: Bool
    var history: [HistoryLine]
    var hasHistory: Bool
    var contents: [ContentsLine]
    var hasContents: Bool
    var text: [TextBlock]
    var hasText: Bool
    var relations: [RelationGroup]
    var hasRelations: Bool
    var json: String

    struct Fact: Sendable {
        var name: String
        var value: String
        var href: String?
        /// 现职能承接 and the like.
        var remark: String?
    }

    struct HistoryLine: Sendable {
        var day: String?
        var event: String
    }

    init(_ answer: RecordAnswer, today: CivilDate) {
        let day = PageDay(asOf: answer.meta.asOf, today: today)
        frame = PageFrame(answer.title, dataThrough: answer.meta.dataThrough)
        frame.isPrivate = !day.isToday
        id = answer.id
        title = answer.title
        kind = answer.document?.documentClass.label ?? answer.kind.label
        status = answer.status.map { StatusBox($0, of: answer.id, related: answer.related, asOf: day) }
        versionBar = VersionBar(answer, day: day)
        isExample = ExampleMark.isOn(answer.source.name)
        flags = (answer.document?.flags ?? []).sorted { $0.rawValue < $1.rawValue }.map(FlagWords.sentence)
        asOf = day.isToday ? "" : day.asOf.description
        isPast = !day.isToday
        asOfWords = day.asOf.chinese
        self.today = today.description
        address = Address.page(answer.kind, answer.id)
        facts = DocumentFactLines.lines(answer, day: day)
        versions = answer.versions.map { VersionLine($0, of: answer.id, day: day) }
        hasVersions = versions.count > 1
        history = (answer.document?.history ?? []).map { HistoryLine(day: $0.date?.chinese, event: $0.event) }
        hasHistory = !history.isEmpty
        let layout = TextLayout(answer.passages)
        contents = layout.contents
        hasContents = contents.count + contents.reduce(0) { $0 + $1.articles.count } > 2
        text = layout.blocks
        hasText = !text.isEmpty
        relations = RelationGroup.groups(answer, day: day)
        hasRelations = !relations.isEmpty
        json = Address.api(answer.id)
    }
}
