// SPDX-License-Identifier: GPL-3.0-or-later
import Querying

/// The query part of an address as it arrived, decoded once and strictly.
///
///     query     := parameter *( "&" parameter )
///     parameter := name [ "=" value ]        percent-encoded UTF-8, "+" for a space
///
/// What is not well formed is refused with a name of its own instead of being repaired: a repaired query would
/// answer a question that nobody asked (reliability.md Q29–Q34).
enum QueryString {
    /// The parameters in order; empty parts (`&&`) are left out.
    ///
    /// - Throws: `bad_encoding`, `invalid_utf8`, `invalid_character`.
    static func parameters(_ raw: String) throws(RequestProblem) -> [(name: String, value: String)] {
        var parameters: [(name: String, value: String)] = []
        for part in Array(raw.utf8).split(separator: UInt8(ascii: "&")) {
            let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            let name = try decoded(part[..<equals], of: "")
            let value = equals < part.endIndex ? try decoded(part[(equals + 1)...], of: name) : ""
            parameters.append((name, value))
        }
        return parameters
    }

    private static func decoded(_ raw: ArraySlice<UInt8>, of name: String) throws(RequestProblem) -> String {
        let parameter = name.isEmpty ? "query" : String(name.prefix(40))
        guard let bytes = PercentDecoding.bytes(raw, plusIsSpace: true) else {
            throw RequestProblem(
                code: "bad_encoding", parameter: parameter, "地址中的 % 后面应为两位十六进制数字。")
        }
        // A repaired byte sequence arrives from the HTTP layer as U+FFFD.
        guard let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains("\u{FFFD}") else {
            throw RequestProblem(code: "invalid_utf8", parameter: parameter, "地址中的文字不是有效的 UTF-8 编码。")
        }
        guard !text.unicodeScalars.contains("\0") else {
            throw RequestProblem(code: "invalid_character", parameter: parameter, "参数中有不能使用的控制字符。")
        }
        return text
    }
}
