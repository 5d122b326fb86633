// SPDX-License-Identifier: GPL-3.0-or-later
public import Records

/// Reading the fields of a row. Absent, `null` and blank all mean unknown (`nil`), as the exchange formats say.
extension JSONObject {
    /// Text without white space around it; a number counts as the text it was written as.
    /// - Throws: `bad_field` for true/false, arrays and objects.
    public func string(_ key: String) throws(RowError) -> String? {
        guard let value = self[key] else { return nil }
        return try Self.text(of: value, key)
    }

    /// As `string`, but must be there.
    /// - Throws: `missing_field`, `bad_field`.
    public func required(_ key: String) throws(RowError) -> String {
        guard let text = try string(key) else { throw .missing(key) }
        return text
    }

    /// The texts of an array, or of a single text; blank members are dropped.
    /// - Throws: `bad_field` where a member is not text or number.
    public func strings(_ key: String) throws(RowError) -> [String] {
        guard let value = self[key] else { return [] }
        guard case .array(let members) = value else { return try Self.text(of: value, key).map { [$0] } ?? [] }
        var texts: [String] = []
        for member in members {
            if let text = try Self.text(of: member, key) { texts.append(text) }
        }
        return texts
    }

    /// A date in any of the forms that departments send (`CivilDate.init(lenient:)`).
    /// - Throws: `bad_date` naming field and value, also for days that the calendar does not have.
    public func date(_ key: String) throws(RowError) -> CivilDate? {
        guard let text = try string(key) else { return nil }
        guard let date = CivilDate(lenient: text) else {
            throw RowError(
                .badDate, field: key,
                "字段 \(key) 的日期“\(RowError.shortened(text))”不对，应为存在的日期，如 2016-09-28 或 2016年9月28日。")
        }
        return date
    }

    /// A whole number, written as number or text.
    /// - Throws: `bad_number` for fractions, exponents and values beyond 64 bits.
    public func int(_ key: String) throws(RowError) -> Int? {
        guard let text = try string(key) else { return nil }
        guard let number = Int(text) else {
            throw RowError(.badNumber, field: key, "字段 \(key) 的值“\(RowError.shortened(text))”不对，应为整数。")
        }
        return number
    }

    /// True or false; the words 是/否 and true/false count.
    /// - Throws: `bad_field` otherwise.
    public func bool(_ key: String) throws(RowError) -> Bool? {
        switch self[key] {
        case nil, .null: return nil
        case .bool(let value): return value
        case .string("是"), .string("true"): return true
        case .string("否"), .string("false"): return false
        case .some(let value): throw .bad(key, value: value.label, expected: " true 或 false")
        }
    }

    /// The objects of an array, such as `history`.
    /// - Throws: `bad_field` where it is no array of objects.
    public func objects(_ key: String) throws(RowError) -> [JSONObject] {
        guard let value = self[key], value != .null else { return [] }
        guard case .array(let members) = value else { throw .bad(key, value: value.label, expected: "对象数组") }
        var objects: [JSONObject] = []
        for member in members {
            guard case .object(let object) = member else {
                throw .bad(key, value: member.label, expected: "对象数组")
            }
            objects.append(object)
        }
        return objects
    }

    private static func text(of value: JSONValue, _ key: String) throws(RowError) -> String? {
        switch value {
        case .null: return nil
        case .number(let text): return text
        case .string(let text):
            let trimmed = TextTrimming.trimmed(text)
            return trimmed.isEmpty ? nil : trimmed
        case .bool, .array, .object: throw .bad(key, value: value.label, expected: "文字")
        }
    }
}
