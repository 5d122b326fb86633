// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// A decision, licence, credit entry, interpretation, list item or benchmark: what it says and what stands beside it.
struct RecordPage: PageModel {
    static let template = "record"

    var frame: PageFrame
    var id: String
    var kind: String
    var title: String
    var number: String?
    var organ: String?
    var isExample: Bool
    var banner: String?
    var facts: [FactList.Fact]
    var subject: Link?
    var groups: [Group]
    var hasText: Bool
    var text: [TextBlock]
    var source: String
    var sourceAddress: String?
    var json: String

    struct Link: Sendable {
        var title: String
        var href: String
    }

    /// Lines under a heading; a line may lead somewhere.
    struct Group: Sendable {
        var name: String
        var anchor: String
        var lines: [Line]
    }

    struct Line: Sendable {
        var title: String
        var href: String?
        var remark: String?
        var quote: String?
    }

    init(_ answer: RecordAnswer, today: CivilDate) {
        let day = PageDay(asOf: answer.meta.asOf, today: today)
        frame = PageFrame(answer.title, dataThrough: answer.meta.dataThrough)
        // Acts and credit entries are for who asks, not for search machines to keep (domain.md §7).
        frame.isPrivate = answer.act != nil || answer.credit != nil
        id = answer.id
        kind = answer.kind.label
        title = answer.title
        number = answer.number
        organ = answer.organs.isEmpty ? nil : answer.organs.map(\.label).joined(separator: "、")
        isExample = ExampleMark.isOn(answer.source.name)
        banner = answer.interpretation?.banner
        let lists = [
            answer.act?.factList, answer.credit?.factList, answer.interpretation?.factList, answer.item?.factList,
            answer.benchmark?.factList,
        ]
        facts = lists.compactMap(\.self).flatMap(\.facts)
        if let code = answer.act?.party?.code ?? answer.credit?.subjectCode {
            subject = Link(title: code, href: Address.subjectPage(code))
        }
        groups = RecordPageGroups.groups(answer, day: day)
        // Of the other kinds the passages repeat the facts; an interpretation is its text.
        text = answer.interpretation == nil ? [] : TextLayout(answer.passages).blocks
        hasText = !text.isEmpty
        source = answer.source.name
        sourceAddress = SafeLink.web(answer.source.url)
        json = Address.api(answer.id)
    }
}
