// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// The state of a document with its reason and evidence, as the banner of its page and in the answer to “is it in
/// force”.
struct StatusBox: Sendable {
    var word: StatusWord
    var reason: String
    /// 效力日期：自……至……, where known.
    var span: String?
    var asOf: String
    /// Said only where it is less than certain.
    var doubt: String?
    var notes: [String]
    var evidence: [EvidenceLine]
    var hasEvidence: Bool

    struct EvidenceLine: Sendable {
        var title: String
        var locator: String?
        var quote: String
        var href: String?
        /// The source's own page, where the record is not held.
        var source: String?
    }

    init(_ status: StatusAnswer, of id: String, related: [String: RelatedRecord], asOf day: PageDay) {
        word = StatusWord(status.code, label: status.label)
        reason = status.reason
        span = Self.span(status)
        asOf = status.asOf.chinese
        doubt = Self.doubt(status.confidence)
        notes = status.notes
        evidence = status.evidence.map { item in
            // The document's own words need no link to the page that shows them.
            let other = item.id.flatMap { $0 == id ? nil : $0 }
            let address = other.map { name in
                // A record that is not looked up is asked for as a document and leads on to its own page.
                related[name].map { Address.page($0.kind, $0.id) } ?? Address.page(.document, name)
            }
            return EvidenceLine(
                title: item.title, locator: item.locator, quote: item.quote, href: address.map { day.link($0) },
                source: address == nil ? SafeLink.web(item.url) : nil)
        }
        hasEvidence = !evidence.isEmpty
    }

    private static func span(_ status: StatusAnswer) -> String? {
        switch (status.since, status.until) {
        case (let since?, let until?): "此状态自\(since.chinese)起，至\(until.chinese)止"
        case (let since?, nil): "此状态自\(since.chinese)起"
        case (nil, let until?): "此状态至\(until.chinese)止"
        case (nil, nil): nil
        }
    }

    static func doubt(_ confidence: Confidence) -> String? {
        switch confidence {
        case .high: nil
        case .medium: "判断依据读自文件文字或来源的说明，未经正式目录确认。"
        case .low: "判断依据系推定，请向发文机关核实。"
        case .none: "缺少足以判断的依据，请向发文机关核实。"
        }
    }
}
