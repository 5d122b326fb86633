// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// The number of an article: 第一百三十三条之一 is 133 and 1.
public struct ArticleNumber: Hashable, Comparable, Sendable, Codable {
    /// 1 to 9999; the longest code in force (民法典) has 1260.
    public let number: Int
    /// The N of 之N, 1 to 99, for articles inserted later.
    public let sub: Int?

    /// `nil` outside the limits above.
    public init?(_ number: Int, sub: Int? = nil) {
        guard (1...9999).contains(number), sub.map((1...99).contains) ?? true else { return nil }
        self.number = number
        self.sub = sub
    }

    /// `133.1`, the form of addresses and of the API; `133` without 之N.
    public var key: String { sub.map { "\(number).\($0)" } ?? String(number) }

    /// 第一百三十三条之一, as statutes print it.
    public var label: String {
        "第\(ChineseNumeral.text(of: number))条" + (sub.map { "之\(ChineseNumeral.text(of: $0))" } ?? "")
    }

    public static func < (left: ArticleNumber, right: ArticleNumber) -> Bool {
        (left.number, left.sub ?? 0) < (right.number, right.sub ?? 0)
    }
}
