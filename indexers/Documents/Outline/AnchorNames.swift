// SPDX-License-Identifier: GPL-3.0-or-later

/// Gives every heading of one document an ASCII anchor of its own: a124, a133.1, s3-2, annex1.
struct AnchorNames {
    private var used: [String: Int] = [:]
    private var part: Int?
    private var chapter: Int?
    private var annex = ""
    private var first = 0
    private var second: Int?

    mutating func name(for mark: HeadingMark) -> String { name(for: path(of: mark)) }

    /// `wanted`, or `wanted_2` and so on where it is taken.
    mutating func name(for wanted: String) -> String {
        let count = (used[wanted] ?? 0) + 1
        used[wanted] = count
        return count == 1 ? wanted : "\(wanted)_\(count)"
    }

    private mutating func path(of mark: HeadingMark) -> String {
        switch mark.level {
        case .preamble: return "top"
        case .part:
            part = mark.number
            chapter = nil
            return annex + "p\(mark.number)"
        case .chapter:
            chapter = mark.number
            return annex + (part.map { "p\($0)-" } ?? "") + "c\(mark.number)"
        case .section:
            return annex + (part.map { "p\($0)-" } ?? "") + (chapter.map { "c\($0)-" } ?? "") + "j\(mark.number)"
        case .article: return annex + "a\(mark.number)" + (mark.sub.map { ".\($0)" } ?? "")
        case .first:
            first = mark.number
            second = nil
            return annex + "s\(mark.number)"
        case .second:
            second = mark.number
            return annex + "s\(first)-\(mark.number)"
        case .third: return annex + "s\(first)-\(second ?? 0)-\(mark.number)"
        case .annex:
            annex = "annex\(mark.number)-"
            (part, chapter, first, second) = (nil, nil, 0, nil)
            return "annex\(mark.number)"
        }
    }
}
