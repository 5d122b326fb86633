// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

/// 11010519491231002X is the example of the standard; the other numbers belong to nobody (births in 1899 or a far region).
struct IdentityNumberTests {
    private let sample = "11010519491231002X"

    private func found(_ text: String, lenient: Bool = false) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return IdentityNumber.find(in: text, isLenient: lenient).map { String(String.UnicodeScalarView(scalars[$0])) }
    }

    @Test(arguments: [
        "身份证11010519491231002X，男", "11010519491231002x", "(11010519491231002X)", "１１０１０５１９４９１２３１００２Ｘ",
        "110105 19491231 002X",
        "110105-19491231-002X", "号码：11010519491231002X。", "1101051949\u{200B}1231002X",
    ])
    func `a number is found in every spelling`(_ text: String) {
        #expect(IdentityNumber.find(in: text).count == 1)
        #expect(!IdentityNumber.masked(text).contains("1949"))
        #expect(IdentityNumber.masked(text).contains(IdentityNumber.mask))
    }

    @Test(arguments: [
        "914403001922038216", "911100001000044477", "92532328MA6AAAA020", "110105194912310021", "11010519491331002X",
        "20160928", "",
        "000000000000000000", "12345678901234567890", "A11010519491231002X", "11010519491231002X9", "532328100001232",
        "元办发〔2016〕13号",
    ])
    func `codes, dates and longer runs are none`(_ text: String) {
        #expect(IdentityNumber.find(in: text).isEmpty)
    }

    @Test func `a mistyped number is hidden in logs, a credit code is not`() {
        #expect(found("110105194912310021", lenient: true) == ["110105194912310021"])
        #expect(found("914403001922038216", lenient: true) == [])
        #expect(IdentityNumber.masked("查914403001922038216") == "查914403001922038216")
        #expect(IdentityNumber.masked("甲110105194912310021乙") == "甲［身份号码］乙")
    }

    @Test(arguments: [
        "110105.19491231.002X", "①①⓪①⓪⑤①⑨④⑨①②③①⓪⓪②X", "A11010519491231002X",
        "11010519491231002X99", "身份证11010519491231002*",
    ])
    func `a number in disguise is hidden in logs and asked about as one`(_ text: String) {
        #expect(IdentityNumber.find(in: text).isEmpty)
        #expect(IdentityNumber.find(in: text, isLenient: true).count == 1)
        #expect(IdentityNumber.masked(text).contains(IdentityNumber.mask))
        #expect(PersonalData.queryReason(text) == .identityNumber)
    }

    @Test func `the old form has fifteen digits`() {
        #expect(found("旧证110105491231002号") == ["110105491231002"])
        #expect(found("1101054912310023").isEmpty)
    }

    @Test func `several numbers are found in order`() {
        let text = "甲\(sample)、乙\(sample) 丙"
        #expect(found(text) == [sample, sample])
        #expect(IdentityNumber.masked(text) == "甲［身份号码］、乙［身份号码］ 丙")
    }

    @Test func `a credit code field that holds a person's number says so`() {
        let reading = CreditCodeReading(sample)
        #expect(reading.isIdentityNumber)
        #expect(reading.code == nil)
        #expect(reading.fault == .region)
    }

    @Test func `every wrong check character is refused`() {
        for check in "0123456789" { #expect(!IdentityNumber.isValid(sample.dropLast() + String(check))) }
        #expect(IdentityNumber.isValid(sample))
    }
}
