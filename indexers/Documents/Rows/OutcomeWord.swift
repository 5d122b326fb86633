// SPDX-License-Identifier: GPL-3.0-or-later
import Readers
import Records

/// The words of cleanup lists for what becomes of a document (domain.md §1.8).
enum OutcomeWord {
    /// The outcome that `text` names; 宣布失效 and 废止 are different legal facts and are kept apart.
    static func outcome(of text: String) throws(RowError) -> CleanupRow.Outcome {
        let word = text.unicodeScalars.filter { !$0.isLayoutSpace }
        let body = BodyText(Array(word))
        let whole = 0..<body.count
        // 不予废止, 未废止: not an end.
        guard !body.contains(anyOf: ["不予废止", "不废止", "未废止"], in: whole) else { throw unknown(text) }
        if body.contains("修改", in: whole) || body.contains("修订", in: whole) { return .toRevise }
        if body.contains("废止", in: whole), !body.contains("失效", in: whole) { return .repealed }
        if body.contains("失效", in: whole), !body.contains("废止", in: whole) { return .lapsed }
        if body.contains(anyOf: ["继续有效", "保留", "有效", "继续执行"], in: whole) { return .kept }
        throw unknown(text)
    }

    private static func unknown(_ text: String) -> RowError {
        .bad("outcome", value: text, expected: "继续有效、保留、拟修改、修改、限期修改、废止、失效或宣布失效")
    }
}
