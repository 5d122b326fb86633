// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What a line above the text of a document is (GB/T 9704-2012 §7.2).
enum HeaderLine: Equatable {
    /// 份号, ★, 特急, 签发人: nothing that is kept.
    case ornament
    /// 某机关文件: the issuers of the letterhead.
    case letterhead([String])
    case number(String)
    /// 某政府令: an order whose number stands on the next line.
    case order(String)
    case addressee
    case title
    case text

    private static let urgency: Set<String> = ["特急", "加急", "平急", "特提", "紧急", "急件", "★", "☆", "※"]

    init(_ line: String) {
        let body = BodyText(line)
        let bare = String(String.UnicodeScalarView(body.scalars.filter { !$0.isLayoutSpace && $0 != "★" }))
        let count = bare.unicodeScalars.count
        if bare.isEmpty || Self.urgency.contains(bare) || bare.hasPrefix("签发人") || bare.allSatisfy({ $0.isNumber }) {
            self = .ornament
        } else if let number = Self.wholeNumber(line, count: count) {
            self = .number(number)
        } else if bare.hasSuffix("文件"), count <= 60, !bare.contains("《"), !bare.contains("。") {
            self = .letterhead(OrganDirectory.split(issuers: line))
        } else if bare.hasSuffix("令"), count <= 40, !bare.contains("《") {
            self = .order(bare)
        } else if let last = body.scalars.last, last == "：" || last == ":", count <= 400 {
            self = .addressee
        } else if Self.mayBeTitle(body) {
            self = .title
        } else {
            self = .text
        }
    }

    // The number alone, or with 签发人 beside it.
    private static func wholeNumber(_ line: String, count: Int) -> String? {
        guard count <= 60, let found = DocumentNumber.find(in: line).first, found.range.lowerBound <= 2 else {
            return nil
        }
        let rest = BodyText(line).text(found.range.upperBound..<line.unicodeScalars.count)
        let isAlone = rest.unicodeScalars.allSatisfy(\.isLayoutSpace) || rest.contains("签发人")
        return isAlone ? found.number.canonical : nil
    }

    private static func mayBeTitle(_ body: BodyText) -> Bool {
        guard body.count <= 90, !body.contains(anyOf: ["。", "；", "！"], in: 0..<body.count) else { return false }
        if let mark = HeadingMark.read(body, at: 0, limit: body.count), mark.level != .annex { return false }
        return body.scalars.contains(where: \.isHan)
    }
}
