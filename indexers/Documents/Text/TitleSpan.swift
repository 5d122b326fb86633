// SPDX-License-Identifier: GPL-3.0-or-later

/// A title in 《》 and what stands in brackets directly behind it.
struct TitleSpan: Equatable, Sendable {
    /// From 《 to behind 》.
    var range: Range<Int>
    /// From behind 》 to behind the brackets that belong to the title; empty where none do.
    var tail: Range<Int>
    /// The contents of the brackets in the tail.
    var brackets: [Range<Int>]
    /// A number that stands behind the title without brackets.
    var bareNumber: Range<Int>?

    var end: Int { tail.upperBound }
}
