// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Testing

@testable import Web

@Suite struct QueryStringTests {
    @Test(arguments: [
        ("q=%E9%A3%9F%E5%93%81", "食品"), ("q=a+b", "a b"), ("q=a%2Bb", "a+b"), ("q=%2525", "%25"), ("q=", ""), ("q", ""),
        ("q=a=b", "a=b"), ("q=%F0%A0%AE%B7", "𠮷"), ("q=%e9%a3%9f", "食"), ("&&q=x&&", "x"),
    ])
    func `a value is decoded once`(raw: String, value: String) throws {
        let parameters = try QueryString.parameters(raw)
        #expect(parameters.map(\.name) == ["q"])
        #expect(parameters.map(\.value) == [value])
    }

    @Test(arguments: [
        ("q=%00", "invalid_character"), ("q=a%00b", "invalid_character"), ("q=%FF%FE", "invalid_utf8"),
        ("q=%C0%80", "invalid_utf8"), ("q=%ED%A0%80", "invalid_utf8"), ("q=%E9%A3", "invalid_utf8"),
        ("q=%F4%90%80%80", "invalid_utf8"), ("q=\u{FFFD}", "invalid_utf8"), ("q=%zz", "bad_encoding"),
        ("q=%", "bad_encoding"), ("q=%1", "bad_encoding"), ("%zz=1", "bad_encoding"), ("%FF=1", "invalid_utf8"),
    ])
    func `what is not well formed is refused by its name`(raw: String, code: String) {
        let problem = #expect(throws: RequestProblem.self) { try QueryString.parameters(raw) }
        #expect(problem?.code == code)
    }

    @Test func `parameters keep their order and repeat`() throws {
        let parameters = try QueryString.parameters("b=1&a=2&b=3")
        #expect(parameters.map(\.name) == ["b", "a", "b"])
        #expect(parameters.map(\.value) == ["1", "2", "3"])
    }

    @Test(arguments: [("a%20b", "a b"), ("%E7%A4%BA", "示"), ("a+b", "a+b")])
    func `a path component is decoded without plus signs`(raw: String, value: String) {
        #expect(PercentDecoding.component(raw) == value)
    }

    @Test(arguments: ["%FF", "%00", "%zz", "a%0Ab", "%7F"])
    func `a path component that is no text is none`(raw: String) {
        #expect(PercentDecoding.component(raw) == nil)
    }
}
