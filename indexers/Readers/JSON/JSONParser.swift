// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads one JSON text (RFC 8259) strictly. Ours, because Foundation's readers neither report duplicate keys
/// nor bound the depth nor keep long integers exact.
///
///     value  = object / array / string / number / true / false / null
///     object = "{" [ string ":" value *( "," string ":" value ) ] "}"
///     array  = "[" [ value *( "," value ) ] "]"
///
/// Linear in the input; the stack is bounded by the depth limit.
struct JSONParser {
    static let deepest = 64

    let bytes: UnsafeBufferPointer<UInt8>
    let longestString: Int
    let deepest: Int
    /// Rows refuse U+FFFD; documents only warn of it.
    var refusesReplacement = true
    var index = 0
    var depth = 0
    /// The member of the outermost object that is being read, to name it in errors.
    var field: String?

    /// The object that `line` holds, with every rule of rows applied.
    static func object(of line: [UInt8], longestString: Int) throws(RowError) -> JSONObject {
        let value = try value(of: line, longestString: longestString, deepest: deepest)
        guard case .object(let object) = value else {
            throw RowError(.notObject, "这一行是\(value.label)，应为一个 JSON 对象：{\"字段\": 值, …}。")
        }
        return object
    }

    /// Any JSON value; `deepest` bounds the nesting.
    static func value(
        of line: [UInt8], longestString: Int, deepest: Int, refusesReplacement: Bool = true
    ) throws(RowError) -> JSONValue {
        guard String(validating: line, as: UTF8.self) != nil else { throw invalidUTF8(line) }
        let result = line.withUnsafeBufferPointer { bytes -> Result<JSONValue, RowError> in
            var parser = JSONParser(bytes: bytes, longestString: longestString, deepest: deepest)
            parser.refusesReplacement = refusesReplacement
            return Result { () throws(RowError) in try parser.document() }
        }
        return try result.get()
    }

    /// Whether the only fault of `line` is that it ends too early.
    static func breaksOff(_ line: [UInt8]) -> Bool {
        line.withUnsafeBufferPointer { bytes in
            var parser = JSONParser(bytes: bytes, longestString: .max, deepest: deepest)
            let result = Result { () throws(RowError) in try parser.document() }
            guard case .failure = result else { return false }
            return parser.index >= bytes.count
        }
    }

    mutating func document() throws(RowError) -> JSONValue {
        skipBlanks()
        let result = try value()
        skipBlanks()
        guard index == bytes.count else { throw broken("对象之后还有多余内容") }
        return result
    }

    private mutating func value() throws(RowError) -> JSONValue {
        switch peek {
        case UInt8(ascii: "{"): return .object(try object())
        case UInt8(ascii: "["): return .array(try array())
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case 0: throw RowError(.nul, field: field, column: column, "第 \(column) 列有空字符（NUL）。请清除后重新提交。")
        default: throw broken("这里应是一个值")
        }
    }

    private mutating func object() throws(RowError) -> JSONObject {
        try descend()
        index += 1
        var keys: [String] = []
        var values: [JSONValue] = []
        var seen: Set<String> = []
        skipBlanks()
        if peek == UInt8(ascii: "}") {
            index += 1
            depth -= 1
            return JSONObject()
        }
        while true {
            guard peek == UInt8(ascii: "\"") else { throw broken("这里应是带引号的字段名") }
            if depth == 1 { field = nil }
            let key = try string()
            if depth == 1 { field = key }
            let isRepeated = keys.count < 16 ? keys.contains(key) : seen.contains(key)
            guard !isRepeated else {
                throw RowError(
                    .duplicateKey, field: field ?? key, column: column, "字段 \(RowError.shortened(key)) 在同一对象里出现两次。")
            }
            keys.append(key)
            if keys.count == 16 { seen = Set(keys) } else if keys.count > 16 { seen.insert(key) }
            skipBlanks()
            guard peek == UInt8(ascii: ":") else { throw broken("字段名后应是冒号") }
            index += 1
            skipBlanks()
            values.append(try value())
            skipBlanks()
            if peek == UInt8(ascii: ",") {
                index += 1
                skipBlanks()
                continue
            }
            guard peek == UInt8(ascii: "}") else { throw broken("字段之间应是逗号，或对象应以 } 结束") }
            index += 1
            depth -= 1
            return JSONObject(keys: keys, values: values)
        }
    }

    private mutating func array() throws(RowError) -> [JSONValue] {
        try descend()
        index += 1
        var values: [JSONValue] = []
        skipBlanks()
        if peek == UInt8(ascii: "]") {
            index += 1
            depth -= 1
            return values
        }
        while true {
            values.append(try value())
            skipBlanks()
            if peek == UInt8(ascii: ",") {
                index += 1
                skipBlanks()
                continue
            }
            guard peek == UInt8(ascii: "]") else { throw broken("数组成员之间应是逗号，或数组应以 ] 结束") }
            index += 1
            depth -= 1
            return values
        }
    }

    private mutating func descend() throws(RowError) {
        depth += 1
        guard depth <= deepest else {
            throw RowError(.tooDeep, field: field, column: column, "嵌套超过 \(deepest) 层。")
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(RowError) -> JSONValue {
        let count = word.utf8CodeUnitCount
        for offset in 0..<count {
            guard index < bytes.count, bytes[index] == word.utf8Start[offset] else {
                throw broken("这里应是 true、false 或 null")
            }
            index += 1
        }
        return value
    }
}
