// SPDX-License-Identifier: GPL-3.0-or-later

/// Titles in 《》 where a cell holds nothing but them and the words between.
enum QuotedTitles {
    private static let joints: Set<Unicode.Scalar> = ["和", "及", "与", "、", "，", ",", ";", "；", " ", "\n", "\u{3000}"]

    /// The outermost titles of 《甲》 or 《甲》和《乙》, inner brackets kept; empty where any other word stands outside.
    static func split(_ text: String) -> [String] {
        var titles: [String] = []
        var current = String.UnicodeScalarView()
        var depth = 0
        for scalar in text.unicodeScalars {
            if scalar == "《" {
                if depth > 0 { current.append(scalar) }
                depth += 1
            } else if scalar == "》", depth > 0 {
                depth -= 1
                if depth > 0 {
                    current.append(scalar)
                } else {
                    titles.append(String(current))
                    current = String.UnicodeScalarView()
                }
            } else if depth > 0 {
                current.append(scalar)
            } else if !joints.contains(scalar) {
                return []
            }
        }
        return depth == 0 ? titles.filter { !$0.isEmpty } : []
    }
}
