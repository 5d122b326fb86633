// SPDX-License-Identifier: GPL-3.0-or-later

/// 案号 of courts, which look like document numbers with the year first: （2019）最高法民终123号.
enum CourtCase {
    private static let matters: Set<Unicode.Scalar> = ["民", "刑", "行", "执", "知", "破", "赔", "商"]
    private static let stages: Set<Unicode.Scalar> = ["初", "终", "申", "再", "监", "抗", "提", "辖", "执", "恢", "保", "异"]

    /// Whether the letters between year and number are a court's: a matter, and a stage at the end (民终, 行初字).
    static func isCode(_ code: String) -> Bool {
        var scalars = Array(code.unicodeScalars)
        if scalars.last == "字" { scalars.removeLast() }
        guard let last = scalars.last, stages.contains(last) else { return false }
        return scalars.contains { matters.contains($0) }
    }
}
