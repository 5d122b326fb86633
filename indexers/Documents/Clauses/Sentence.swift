// SPDX-License-Identifier: GPL-3.0-or-later

/// A sentence of a body: up to 。！？ or the end of the paragraph, titles never cut.
struct Sentence: Equatable, Sendable {
    var range: Range<Int>
    /// Where the sentence's own words begin, behind 第三十九条 or 三、.
    var content: Int
    var titles: [TitleSpan]
    /// The paragraph begins with this sentence.
    var opensParagraph: Bool
}
