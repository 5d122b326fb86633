// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Recognises that a query asks about a natural person by a number: 张三 身份证5323…, or an identity number alone.
///
/// Such a query is not looked up, not repeated and not logged (domain.md §3.5, §8 no. 8; 个人信息保护法 art. 28).
enum PersonalQuery {
    /// What an answer says of such a query, in place of its text.
    static let given = "［个人信息］"
    static let warning = "本系统不提供按身份证号码的查询，也不保存该号码；自然人的信息请向有关机关或信用中国申请本人查询。"

    private static let labels = ["身份证号码", "身份证号", "身份证", "身份号码", "公民身份号码"]
    /// Digits behind 身份证 from which on they are taken for a number; 身份证2024 is a year.
    private static let digits = 6

    /// Digits of an identity number at least: the form of before 1999.
    private static let shortest = 15

    /// Linear.
    static func isPersonal(_ text: String) -> Bool {
        guard SubjectIdentifier.mayHold(shortest, text) || text.unicodeScalars.contains("身") else { return false }
        let source = Array(text.unicodeScalars)
        for range in IdentityNumber.find(in: text, isLenient: true) {
            let number = String(String.UnicodeScalarView(source[range]))
            // Mistyped identity numbers count, but not a code that is right in itself.
            if CreditCodeReading(number).code == nil { return true }
        }
        return hasLabelledNumber(text)
    }

    /// `text` with numbers of persons hidden; its quotation 「…」 whole where it asks about one all the same.
    static func hidden(in text: String) -> String {
        let masked = PersonalData.masked(text, hiding: numbers).text
        guard isPersonal(masked), let open = masked.firstIndex(of: "「"), let close = masked.lastIndex(of: "」") else {
            return masked
        }
        return masked[...open] + given + masked[close...]
    }

    /// Whether `text` holds a number that is hidden.
    static func holdsNumber(_ text: String) -> Bool {
        isPersonal(text) || PersonalData.masked(text, hiding: numbers).isChanged
    }

    private static let numbers: Set<PersonalData.Kind> = [.identityNumber, .phone, .account]

    /// 身份证 with a number behind it, be it cut short or masked: 身份证5323…, 身份证号：532328****.
    private static func hasLabelledNumber(_ text: String) -> Bool {
        guard text.unicodeScalars.contains("身") else { return false }
        let folded = Array(text.filter { !$0.isWhitespace }.unicodeScalars.map(halfWidth))
        for label in labels {
            let word = Array(label.unicodeScalars)
            guard folded.count > word.count else { continue }
            for start in 0..<(folded.count - word.count) where Array(folded[start..<start + word.count]) == word {
                var index = start + word.count
                while index < folded.count, ":,，为是".unicodeScalars.contains(folded[index]) { index += 1 }
                let run = folded[index...].prefix { ("0"..."9").contains($0) || "*xX".unicodeScalars.contains($0) }
                let tail = folded[(index + run.count)...].first
                // 5323…: a number that says itself that it is cut short.
                let isCut = run.count >= 4 && (tail == "…" || tail == "." || tail == "*")
                if run.count >= digits || isCut { return true }
            }
        }
        return false
    }

    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}
