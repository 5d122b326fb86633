// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Readers

@Suite struct JSONParserTests {
    @Test func `values of every kind are read`() throws {
        let object = try parse(#"{"a":null,"b":true,"c":false,"d":-1.5e+3,"e":"文","f":[1,[],{}],"g":{"h":0}}"#)
        #expect(object.keys == ["a", "b", "c", "d", "e", "f", "g"])
        #expect(object["a"] == .null)
        #expect(object["d"] == .number("-1.5e+3"))
        #expect(object["f"] == .array([.number("1"), .array([]), .object(JSONObject())]))
        #expect(object["g"] == .object(JSONObject(keys: ["h"], values: [.number("0")])))
    }

    @Test(arguments: [
        (#""\n\t\r\b\f\/\\\"""#, "\n\t\r\u{8}\u{C}/\\\""), (#""\u4e2d\u6587""#, "中文"),
        (#""\ud842\udfb7""#, "𠮷"), (#""\uD842\uDFB7x""#, "𠮷x"), (#""""#, ""), (#""a\u0301""#, "a\u{301}"),
    ])
    func `escapes are resolved`(_ json: String, _ text: String) throws {
        #expect(try parse("{\"a\":\(json)}")["a"] == .string(text))
    }

    @Test func `numbers beyond 2 to the 53 stay exact`() throws {
        let object = try parse(#"{"id":9007199254740993,"huge":123456789012345678901234567890}"#)
        #expect(try object.string("id") == "9007199254740993")
        #expect(try object.string("huge") == "123456789012345678901234567890")
    }

    @Test(arguments: [
        ("{\"a\":\"\\u0000\"}", RowError.Code.nul), ("{\"a\":\"\0\"}", .nul), ("{\"a\":\0}", .nul),
        ("{\"a\":\"x\u{FFFD}\"}", .replacementCharacter), (#"{"a":"\ufffd"}"#, .replacementCharacter),
        (#"{"a":"\ud800"}"#, .invalidUTF8), (#"{"a":"\udc00"}"#, .invalidUTF8),
        (#"{"a":"\ud800\u0041"}"#, .invalidUTF8),
        ("[1]", .notObject), ("\"a\"", .notObject), ("1", .notObject), ("null", .notObject),
        (#"{"a":1,"a":1}"#, .duplicateKey), (#"{"x":{"a":1,"a":2}}"#, .duplicateKey),
        (#"{"a":1,"\u0061":2}"#, .duplicateKey),
        ("{", .badJSON), ("{}x", .badJSON), ("{\"a\"}", .badJSON), ("{\"a\":01}", .badJSON), ("{\"a\":+1}", .badJSON),
        ("{\"a\":1.}", .badJSON), ("{\"a\":.5}", .badJSON), ("{\"a\":1e}", .badJSON), ("{\"a\":NaN}", .badJSON),
        ("{a:1}", .badJSON), ("{'a':1}", .badJSON), ("{\"a\":1,}", .badJSON), ("{\"a\":[1,]}", .badJSON),
        ("{\"a\":\"\t\"}", .badJSON), (#"{"a":"\x"}"#, .badJSON), (#"{"a":"\u12"}"#, .badJSON),
        ("{\"a\":tru}", .badJSON),
        ("{\"a\":\"\\", .badJSON), ("{\"a\":-}", .badJSON), ("{} {}", .badJSON),
    ])
    func `a fault has its own code`(_ json: String, _ code: RowError.Code) {
        #expect(failure(json)?.code == code)
    }

    @Test func `nesting to 64 is read and 65 refused`() throws {
        func nested(_ depth: Int) -> String {
            "{\"a\":" + String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1) + "}"
        }
        _ = try parse(nested(64))
        #expect(failure(nested(65))?.code == .tooDeep)
        #expect(failure(String(repeating: "[", count: 1_000_000))?.code == .tooDeep)
    }

    @Test func `an error names field and column in characters`() {
        let error = failure("{\"标题\":\"好\",\"正文\":[1,}]}")
        #expect(error?.field == "正文")
        #expect(error?.column == 19)
        #expect(error?.sentence.contains("第 19 列") == true)
    }

    @Test func `duplicate keys are found among many`() {
        let members = (0..<40).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
        #expect(failure("{\(members)}") == nil)
        #expect(failure("{\(members),\"k3\":0}")?.code == .duplicateKey)
        #expect(failure("{\(members),\"k39\":0}")?.code == .duplicateKey)
    }

    private func parse(_ json: String) throws -> JSONObject {
        try JSONParser.object(of: Array(json.utf8), longestString: 1_000_000)
    }

    private func failure(_ json: String) -> RowError? {
        do {
            _ = try parse(json)
            return nil
        } catch {
            return error as? RowError
        }
    }
}
