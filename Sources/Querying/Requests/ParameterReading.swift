// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Single parameter values, each refused with the values that it may take.
public enum ParameterReading {
    /// A civil date in any of the accepted spellings.
    ///
    /// - Throws: `bad_date` naming the parameter.
    public static func date(_ text: String, _ name: String) throws(RequestProblem) -> CivilDate {
        guard let date = CivilDate(text) ?? CivilDate(lenient: text) else {
            throw RequestProblem(
                code: "bad_date", parameter: name, "「\(text.prefix(40))」不是日期；请写成 YYYY-MM-DD，例如 2024-05-01。")
        }
        return date
    }

    /// A whole number in decimal digits.
    ///
    /// - Throws: `code` naming the parameter and its range.
    public static func number(
        _ text: String, _ name: String, _ range: ClosedRange<Int>, code: String
    ) throws(RequestProblem) -> Int {
        guard let value = Int(text), range.contains(value), text.allSatisfy(\.isNumber) else {
            throw RequestProblem(
                code: code, parameter: name, "\(name) 应为 \(range.lowerBound) 到 \(range.upperBound) 之间的整数。")
        }
        return value
    }

    static func choice<Choice: RawRepresentable & CaseIterable>(
        _ text: String, _ name: String, code: String = "bad_filter"
    ) throws(RequestProblem) -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: text) else {
            throw RequestProblem(
                code: code, parameter: name, "\(name) 不能是「\(text.prefix(40))」。",
                allowed: Choice.allCases.map(\.rawValue))
        }
        return choice
    }

    static func choices<Choice: RawRepresentable & CaseIterable & Hashable>(
        _ given: [String]?, _ name: String
    ) throws(RequestProblem) -> [Choice] where Choice.RawValue == String {
        var choices: [Choice] = []
        for text in given ?? [] {
            let value: Choice = try choice(text, name)
            if !choices.contains(value) { choices.append(value) }
        }
        return choices
    }

    static func fields(_ given: [String]?) throws(RequestProblem) -> [String] {
        var fields: [String] = []
        for text in given ?? [] {
            guard let code = FieldTaxonomy.standard.code(of: text) else {
                throw RequestProblem(
                    code: "bad_filter", parameter: "field", "没有领域「\(text.prefix(40))」。",
                    allowed: FieldTaxonomy.standard.codes)
            }
            if !fields.contains(code) { fields.append(code) }
        }
        return fields
    }

    /// Organ ids or printed names; any name is allowed, since documents carry names that no table knows.
    static func organs(_ given: [String]?, on date: CivilDate) throws(RequestProblem) -> [String] {
        var organs: [String] = []
        for text in given ?? [] {
            guard !text.isEmpty, text.utf8.count <= 300, !PersonalQuery.holdsNumber(text) else {
                throw RequestProblem(code: "bad_filter", parameter: "organ", "organ 应为机关的名称或编号。")
            }
            let directory = OrganDirectory.standard
            let id = directory.organ(id: text) == nil ? directory.reference(for: text, on: nil).id : text
            if !organs.contains(id) { organs.append(id) }
        }
        return organs
    }
}
