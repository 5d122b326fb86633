// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension QueryParser {
    /// What is said of numbers that identify persons or enterprises (reliability.md Q42, Q43).
    mutating func note(identifiersIn text: String) {
        guard SubjectIdentifier.mayHold(CreditCodeReading.fewest, text) else { return }
        let reading = CreditCodeReading(text)
        if SubjectIdentifier.whole(text) == nil, reading.looksLikeCode, let fault = reading.fault {
            var warning = "统一社会信用代码有误：\(fault.message)"
            if let suggestion = reading.suggestion {
                warning += "可能是 \(suggestion.text)。"
                let label = "改正易混字母后的代码"
                result.suggestions.append(ParsedQuery.Suggestion(query: suggestion.text, label: label))
            }
            result.warnings.append(warning)
        }
    }

    /// 罚金 is a punishment of the courts (刑法 art. 34), 罚款 an administrative penalty: never taken for each other.
    mutating func note(criminalFineIn text: String) {
        guard text.unicodeScalars.contains("金"), text.contains("罚金") else { return }
        result.warnings.append("罚金由法院判处，属刑罚；行政机关的是罚款。")
        let other = text.replacing("罚金", with: "罚款")
        result.suggestions.append(ParsedQuery.Suggestion(query: other, label: "改查行政处罚中的罚款"))
    }

    /// The text without questions of validity and of subjects; `nil` where a subject is asked about without a name.
    mutating func stripped(_ text: String) -> String? {
        let (rest, asksValidity) = ValidityIntent.stripped(from: text)
        if asksValidity { result.warnings.append("已按效力查询理解：请看每条结果的效力状态及其依据。") }
        let subject = SubjectIntent.read(rest)
        guard subject.isFound else { return rest }
        if subject.lacksName {
            result.warnings.append("请写明企业的名称或统一社会信用代码。")
            return nil
        }
        result.warnings.append("已按经营主体查询理解：只显示目前公开的记录；未查询到公开记录，不等于没有违法失信记录。")
        return subject.text
    }
}
