// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// One cleanup round: the decision and its rows by outcome, ended ones first.
struct CleanupPage: PageModel {
    static let template = "cleanup"

    var frame: PageFrame
    var title: String
    var day: String
    var isExample: Bool
    var source: String
    var sourceAddress: String?
    var groups: [Group]
    var total: Int
    var json: String

    struct Group: Sendable {
        var name: String
        var anchor: String
        var style: StatusWord
        var count: Int
        var rows: [Row]
    }

    struct Row: Sendable {
        var seq: String
        var title: String
        var number: String?
        var issuer: String?
        var href: String?
        var word: String
        var remark: String?
        /// What holds today, which need not be what the round decided.
        var status: StatusWord?
    }

    init(_ answer: RecordAnswer, _ round: RecordAnswer.Round, today: CivilDate) {
        let day = PageDay(asOf: answer.meta.asOf, today: today)
        frame = PageFrame(round.title, dataThrough: answer.meta.dataThrough)
        title = round.title
        self.day = round.date.chinese
        isExample = ExampleMark.isOn(answer.source.name)
        source = answer.source.name
        sourceAddress = SafeLink.web(answer.source.url)
        total = round.rows.count
        json = Address.api(answer.id)
        let outcomes: [CleanupRow.Outcome] = [.repealed, .lapsed, .toRevise, .kept]
        groups = outcomes.compactMap { outcome in
            let rows = round.rows.filter { $0.outcome == outcome }
            guard !rows.isEmpty else { return nil }
            return Group(
                name: Self.name(outcome), anchor: outcome.rawValue, style: Self.word(outcome), count: rows.count,
                rows: rows.map { Self.row($0, round, answer.related, day) })
        }
    }

    private static func row(
        _ row: CleanupRow, _ round: RecordAnswer.Round, _ related: [String: RelatedRecord], _ day: PageDay
    ) -> Row {
        let record = round.documents[row.id].flatMap { related[$0] }
        var remarks: [String] = []
        if let reason = row.reason, !reason.isEmpty { remarks.append(reason) }
        if let reissue = row.reissueBy {
            remarks.append("应于\(reissue.chinese)前重新公布" + (row.lapsesIfMissed ? "，逾期失效" : ""))
        }
        return Row(
            seq: row.seq.map(String.init) ?? "", title: row.title ?? record?.title ?? row.number ?? "（未写标题）",
            number: row.number, issuer: row.issuer, href: record.map { day.link(Address.page($0.kind, $0.id)) },
            word: row.outcomeText.isEmpty ? name(row.outcome) : row.outcomeText,
            remark: remarks.isEmpty ? nil : remarks.joined(separator: "；"),
            status: record?.status.map { StatusWord($0) })
    }

    static func name(_ outcome: CleanupRow.Outcome) -> String {
        switch outcome {
        case .kept: "继续有效"
        case .toRevise: "拟修改"
        case .repealed: "废止"
        case .lapsed: "宣布失效"
        }
    }

    private static func word(_ outcome: CleanupRow.Outcome) -> StatusWord {
        let code: StatusCode =
            switch outcome {
            case .kept: .inForce
            case .toRevise: .revisionPending
            case .repealed: .repealed
            case .lapsed: .lapsed
            }
        return StatusWord(code, label: name(outcome))
    }
}
