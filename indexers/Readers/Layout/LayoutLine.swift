// SPDX-License-Identifier: GPL-3.0-or-later

/// One printed line, without the white space around it. Widths count half-width cells: a Han character has two.
struct LayoutLine: Hashable {
    var scalars: [Unicode.Scalar]
    /// Cells of white space before the text.
    var indent: Int
    var width: Int
    /// Blank lines before it.
    var gap: Int
    /// A page ended between the line before and this one, so the gap means nothing.
    var startsPage: Bool
}
