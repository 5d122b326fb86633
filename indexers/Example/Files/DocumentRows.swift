// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Planned documents as rows of the `documents` and `cleanup` exchange formats (docs/interfaces.md).
struct DocumentRows {
    static let source = "元谋县人民政府门户网站（示例）"

    let plan: CountyPlan
    let seed: UInt64

    /// The id that the source gives a document: example-0001.
    static func id(of document: Int) -> String {
        let digits = String(document + 1)
        return "example-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    static func url(of document: PlannedDocument) -> String {
        let day = document.publishedOn
        return "https://ym.example.invalid/info/\(day.year)/\(day.month)/\(1000 + document.id).html"
    }

    /// One row; what a site would not fill in is left out in some, as in real exports.
    func row(of document: PlannedDocument, uploaded: Int) -> String {
        var random = SplitMix64(seed: seed &+ 7 &* UInt64(document.id + 1))
        var writer = BodyWriter(plan: plan, document: document, seed: seed)
        var line = JSONLine()
        line.add("id", Self.id(of: document.id))
        line.add("title", document.title)
        line.add("number", document.number)
        line.add("issuers", document.issuers)
        line.add("class", document.documentClass.rawValue)
        line.add("written_on", document.writtenOn.description)
        line.add("published_on", document.publishedOn.description)
        let saysStart = random.happens(in: 75)
        if document.isComing || saysStart { line.add("effective_on", document.firstDay?.description) }
        if random.happens(in: 50) { line.add("expires_on", document.lastDay?.description) }
        line.add("topics", topics(of: document, &random))
        line.add("index_number", indexNumber(of: document, uploaded: uploaded))
        if random.happens(in: 50) { line.add("status_claim", statusClaim(of: document)) }
        line.add("work", document.work)
        if document.work != nil { line.add("history", history(of: document)) }
        line.add("source_name", Self.source)
        line.add("source_url", Self.url(of: document))
        line.add("body", ([Phrases.banner] + writer.text()).joined(separator: "\n"))
        return line.text
    }

    private func topics(of document: PlannedDocument, _ random: inout SplitMix64) -> [String] {
        guard let subject = document.subject else { return ["综合政务\\文秘工作"] }
        let topic = Subject.all[subject].topic
        if random.happens(in: 20) { return [topic.0] }
        return [topic.0 + random.one(of: ["\\", "/", "-"]) + topic.1]
    }

    /// `{pinyin of the department}-/{YYYY}-{MMDD}{NNN}` of the upload day, as sites of the prefecture number pages.
    private func indexNumber(of document: PlannedDocument, uploaded: Int) -> String {
        let key = document.subject.map { Subject.all[$0].key } ?? "zfb"
        let day = document.publishedOn
        return "\(key)-/\(day.year)-\(padded(day.month, 2))\(padded(day.day, 2))\(padded(uploaded, 3))"
    }

    /// What the site says of it, where it would know: nothing of drafts, coming, suspended or superseded texts.
    private func statusClaim(of document: PlannedDocument) -> String? {
        if document.form == .draft || document.isComing { return nil }
        switch document.fate?.how {
        case .repealed: return document.fate.map { $0.on.year <= 2025 } == true ? "已废止" : nil
        case .lapsed: return "已失效"
        case .superseded, .suspended: return nil
        case nil:
            if let last = document.lastDay { return last.year <= 2025 ? "已失效" : nil }
            return "有效"
        }
    }

    private func history(of document: PlannedDocument) -> [[(String, String)]] {
        let versions = plan.order.map { plan.documents[$0] }.filter {
            $0.work == document.work && $0.writtenOn <= document.writtenOn
        }
        return versions.enumerated().map { place, version in
            let event = (place == 0 ? "印发" : "修订印发") + (version.number.map { "（\($0)）" } ?? "")
            return [("date", version.writtenOn.description), ("event", event)]
        }
    }

    /// The rows of one round: the tables one after the other, each counted from 1.
    func rows(of round: PlannedRound) -> [String] {
        let decision = plan.documents[round.decision]
        let outcomes: [CleanupRow.Outcome] = [.kept, .toRevise, .repealed, .lapsed]
        return outcomes.flatMap { outcome in
            round.rows.filter { $0.outcome == outcome }.enumerated().map { place, row in
                var line = JSONLine()
                line.add("round", round.id)
                line.add("round_title", round.title)
                line.add("round_date", round.date.description)
                line.add("seq", place + 1)
                line.add("outcome", round.word(for: outcome))
                line.add("title", row.title)
                line.add("number", row.document.map { plan.documents[$0].number } ?? row.number)
                line.add("issuer", row.issuer)
                line.add("document_date", row.documentDate?.description)
                line.add("reason", row.reason)
                line.add("reissue_by", row.reissueBy?.description)
                line.add("source_name", Self.source)
                line.add("source_url", Self.url(of: decision))
                return line.text
            }
        }
    }
}

extension PlannedDocument {
    /// Made public, and in force only after every example day.
    var isComing: Bool { firstDay.map { $0.year >= 2027 } ?? false }
}
