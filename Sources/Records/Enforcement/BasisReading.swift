// SPDX-License-Identifier: GPL-3.0-or-later

/// 违法依据 and 处罚依据 told apart: which duty was broken, which clause allows the penalty (domain.md §2.5).
///
/// What governs a citation is the last word before it: 违反 《X》第十条 is a duty, 依据《X》第五十条 a basis. A list goes on
/// with its governor (违反了《A》第三条、《B》第五条). Where nothing governs it, a citation in the column of the basis is a
/// basis, in the column of duties a duty; in running text it only mentions.
public struct BasisReading: Hashable, Sendable {
    public private(set) var duties: [ArticleCitation] = []
    public private(set) var bases: [ArticleCitation] = []
    /// The duties as printed, from the column or the words 违反…的规定 of the texts; `nil` where none is printed.
    public private(set) var dutyText: String?

    /// Where a text comes from, which decides what an ungoverned citation in it means.
    private enum Column { case basis, duty, running }
    private enum Governor { case duty, basis }

    /// Reads texts that are masked already; linear in them.
    ///
    /// - Parameters:
    ///   - basis: 处罚依据, CF_YJ.
    ///   - duty: 违法依据, where the row has a column for it.
    ///   - texts: facts, type of conduct, content: only governed citations count.
    public init(basis: String?, duty: String? = nil, texts: [String?] = []) {
        var printed: [String] = []
        if let duty { _ = read(duty, .duty) }
        if let basis { printed += read(basis, .basis) }
        for text in texts.compactMap(\.self) { printed += read(text, .running) }
        var seen: Set<String> = []
        let joined = printed.filter { seen.insert($0).inserted }.joined(separator: "；")
        dutyText = duty ?? (joined.isEmpty ? nil : joined)
    }

    /// Adds the citations of one text; gives the printed duties.
    private mutating func read(_ text: String, _ column: Column) -> [String] {
        let found = ArticleCitation.find(in: text)
        guard !found.isEmpty else { return [] }
        let scalars = Array(text.unicodeScalars)
        var printed: [Range<Int>] = []
        var previousEnd = 0
        var previous: Governor?
        for citation in found {
            let start = max(citation.start, previousEnd)
            let gap = max(previousEnd, start - Self.reach)..<start
            let own = Self.governor(scalars, gap)
            let governor = own?.kind ?? (Self.goesOn(scalars, previousEnd..<start) ? previous : nil)
            switch governor ?? Self.standard(column) {
            case .duty:
                if !duties.contains(citation.citation) { duties.append(citation.citation) }
                if let own {
                    printed.append(own.start..<citation.end)
                } else if let last = printed.last, previous == .duty {
                    printed[printed.count - 1] = last.lowerBound..<max(last.upperBound, citation.end)
                }
            case .basis:
                if !bases.contains(citation.citation) { bases.append(citation.citation) }
            case nil: break
            }
            previous = governor ?? Self.standard(column)
            previousEnd = max(previousEnd, citation.end)
        }
        return printed.map { Self.withEnding(scalars, $0) }
    }

    private static func standard(_ column: Column) -> Governor? {
        switch column {
        case .basis: .basis
        case .duty: .duty
        case .running: nil
        }
    }

    /// The governing word nearest to the end of `range`, and where it begins.
    private static func governor(_ text: [Unicode.Scalar], _ range: Range<Int>) -> (kind: Governor, start: Int)? {
        for end in stride(from: range.upperBound, to: range.lowerBound, by: -1) {
            if ends.contains(text[end - 1]) { return nil }
            for (word, kind) in words where end - word.count >= range.lowerBound {
                let start = end - word.count
                if text[start..<end].elementsEqual(word) { return (kind, start) }
            }
        }
        return nil
    }

    /// Whether a list goes on: nothing but a few characters of the same sentence lie between.
    private static func goesOn(_ text: [Unicode.Scalar], _ gap: Range<Int>) -> Bool {
        gap.count <= longestGap && gap.lowerBound > 0 && !gap.contains { ends.contains(text[$0]) }
    }

    /// With 的规定 or 之规定 behind the last citation.
    private static func withEnding(_ text: [Unicode.Scalar], _ range: Range<Int>) -> String {
        var end = range.upperBound
        for ending in endings
        where end + ending.count <= text.count && text[end..<end + ending.count].elementsEqual(ending) {
            end += ending.count
            break
        }
        return String(String.UnicodeScalarView(text[range.lowerBound..<end]))
    }

    /// Between a governor and its law stand a few words: 违反了国家市场监督管理总局《X》.
    private static let reach = 40
    private static let longestGap = 10
    private static let ends: Set<Unicode.Scalar> = ["。", "；", ";", "\n"]
    private static let endings = ["之规定", "的规定", "规定", "的相关规定", "的有关规定"].map { Array($0.unicodeScalars) }
    /// A longer word before the shorter one that ends it: 未按照 is a duty.
    private static let words: [(word: [Unicode.Scalar], kind: Governor)] =
        ["未按照", "未依照", "不符合", "未遵守", "未履行", "未执行", "违反", "违背", "触犯"].map { (Array($0.unicodeScalars), Governor.duty) }
        + ["依据", "根据", "依照", "按照", "遵照", "适用", "参照"].map { (Array($0.unicodeScalars), Governor.basis) }
}
