// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Tells the lines of a table of contents from the headings that they announce.
enum TableOfContents {
    /// `marks` without those of a table of contents.
    ///
    /// A table is a run of chapters before the first article whose first heading comes again inside that run: the
    /// second coming is the real one. Texts whose chapters restart under every 编 are not touched, because there the
    /// run begins with the 编.
    static func removed(from marks: [HeadingMark], in text: BodyText) -> [HeadingMark] {
        let firstArticle = marks.firstIndex { $0.level == .article } ?? marks.count
        guard let opening = marks[..<firstArticle].firstIndex(where: { isChapterLike($0) }) else { return marks }
        let last = marks[..<firstArticle].lastIndex {
            $0.level == marks[opening].level && $0.number == marks[opening].number
        }
        guard let last, last > opening else { return marks }
        var result = Array(marks[..<opening])
        result.append(contentsOf: marks[last...])
        return result
    }

    private static func isChapterLike(_ mark: HeadingMark) -> Bool {
        switch mark.level {
        case .part, .chapter, .section: true
        default: false
        }
    }
}
