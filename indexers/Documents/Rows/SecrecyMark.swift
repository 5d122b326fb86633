// SPDX-License-Identifier: GPL-3.0-or-later

/// Recognises the mark of classified documents (GB/T 9704-2012 §7.2.2): 绝密★, 机密★1年, 秘 密 ★ 长期.
///
/// A ★ alone is decoration in the red rule of a party document.
enum SecrecyMark {
    /// Whether the mark stands in the first `reach` scalars of `text`, where the header is.
    static func stands(in text: String, reach: Int = 2000) -> Bool {
        guard text.unicodeScalars.prefix(reach).contains("★") else { return false }
        let head = text.unicodeScalars.prefix(reach).filter { !$0.isLayoutSpace }
        let body = BodyText(Array(head))
        return body.scalars.indices.contains { index in
            body.scalars[index] == "★" && body.first(of: ["绝密", "机密", "秘密"], endingAt: index) != nil
        }
    }
}
