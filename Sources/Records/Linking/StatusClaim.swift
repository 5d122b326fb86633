// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// What a source's own field says of validity (现行有效, 已废止), read into a kind of event.
enum StatusClaim: Hashable {
    case inForce
    case ended
    case amended
    case partlyEnded
    case toRevise

    /// Words in the order in which they are looked for: the more special word stands first.
    private static let words: [(String, StatusClaim?)] = [
        ("部分废止", .partlyEnded), ("部分失效", .partlyEnded), ("部分有效", .partlyEnded),
        ("拟修改", .toRevise), ("待修改", .toRevise), ("拟废止", .inForce),
        ("未废止", .inForce), ("未失效", .inForce),
        ("尚未生效", nil), ("尚未施行", nil), ("未生效", nil), ("未施行", nil), ("待生效", nil),
        ("废止", .ended), ("失效", .ended), ("无效", .ended), ("过期", .ended), ("期满", .ended), ("届满", .ended),
        ("已修改", .amended), ("被修改", .amended), ("已修订", .amended), ("已被修订", .amended), ("已修正", .amended),
        ("有效期", nil), ("有效", .inForce), ("现行", .inForce), ("生效", .inForce), ("在用", .inForce),
    ]

    /// `nil` for words that claim nothing we know.
    init?(_ text: String) {
        let key = TextFolding.key(text)
        guard let claim = Self.words.first(where: { key.contains($0.0) })?.1 else { return nil }
        self = claim
    }

    /// The event of a document's claim; `nil` where there is none.
    ///
    /// Sources give no day with it, so an end is only known to have come by `readOn`.
    static func event(of document: NormativeDocument, readOn: CivilDate?) -> ValidityEvent? {
        guard let text = document.statusClaim, let claim = StatusClaim(text), !document.isDraft else {
            return nil
        }
        let evidence = VersionStart.evidence("效力", text, document)
        let kind: ValidityEvent.Kind
        switch claim {
        case .inForce: kind = .claimedInForce
        case .toRevise: kind = .toRevise
        case .partlyEnded: kind = .partlyRepealed
        case .ended: kind = .claimedEnded
        case .amended: kind = .amended
        }
        let isEnd = claim == .ended || claim == .amended
        return ValidityEvent(
            kind, on: nil, until: isEnd ? readOn : nil, confidence: .medium, evidence: evidence)
    }
}
