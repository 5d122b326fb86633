// SPDX-License-Identifier: GPL-3.0-or-later

/// A title that a verb ends, with the words before it that say which document is meant.
struct RepealTarget {
    var span: TitleSpan
    /// 1987年8月5日国务院发布的: from the title before to this one.
    var context: Range<Int>
    /// Only some of its provisions.
    var isPart: Bool
}
