// SPDX-License-Identifier: GPL-3.0-or-later

extension Amount {
    /// Reads a cell of a column of 万元 (发改办财金〔2018〕424号): `0.5`, `1,200`, `１２`, and what carries its own unit:
    /// `5000元`, `0.5万元`, `人民币５０００元整`.
    ///
    /// `nil` for signs, exponents, NaN, words, and more than 92 billion 万元.
    public init?(column text: String) {
        var scalars = IdentifierScalars(Array(text.unicodeScalars.prefix(Self.longestCell + 1))).scalars
        guard scalars.count <= Self.longestCell else { return nil }
        for mark in ["人民币", "RMB", "¥", "￥"] where scalars.starts(with: mark.unicodeScalars) {
            scalars.removeFirst(mark.unicodeScalars.count)
        }
        if let last = scalars.last, last == "整" || last == "正" { scalars.removeLast() }
        var number = String(String.UnicodeScalarView(scalars))
        let unit = Self.units.first { number.hasSuffix($0) }
        number.removeLast(unit?.count ?? 0)
        switch unit {
        case "元", "圆": self.init(yuan: number)
        case "亿元":
            guard let amount = Amount(tenThousands: number) else { return nil }
            let (fen, overflow) = amount.fen.multipliedReportingOverflow(by: 10_000)
            guard !overflow else { return nil }
            self.init(fen: fen)
        default: self.init(tenThousands: number)
        }
    }

    /// Whether a fine or a confiscation is so high that yuan may stand in the column of 万元: over 1,000 万元 for an
    /// organ of a county (domain.md §2.3).
    ///
    /// - Parameter content: the decision's own words; a column that repeats their number of yuan is wrong whatever its
    ///   height.
    public func needsReview(printed: String, organ: String, content: String?) -> Bool {
        if self > Self.reviewThreshold, !OrganLevel.isAboveCounty(organ) { return true }
        guard fen > 0, let content, Double(printed.filter { $0 != "," }) != nil else { return false }
        let number = printed.filter { $0 != "," }
        let words = content.filter { $0 != "," && $0 != "，" && !$0.isWhitespace }
        guard let found = words.firstRange(of: number + "元") else { return false }
        let before = found.lowerBound > words.startIndex ? words[words.index(before: found.lowerBound)] : " "
        return !before.isNumber && before != "."
    }

    private static let longestCell = 40
    private static let units = ["亿元", "万元", "万", "元", "圆"]
}
