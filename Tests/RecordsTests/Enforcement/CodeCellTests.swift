// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

/// Codes are invented; the identity number belongs to nobody.
struct CodeCellTests {
    @Test(arguments: [
        "91532328MA6CCCC03L", "91532328ma6cccc03l", " 91532328MA6CCCC03L ", "９１５３２３２８ＭＡ６ＣＣＣＣ０３Ｌ",
        "9153 2328 MA6C CCC0 3L",
    ])
    func `a code is read in lower case, full width and with spaces`(_ text: String) throws {
        #expect(CodeCell(text) == .code(try #require(CreditCode("91532328MA6CCCC03L"))))
    }

    @Test(arguments: ["", "/", "无", "—"])
    func `a cell that says nothing is blank`(_ text: String) { #expect(CodeCell(text) == .blank) }

    @Test(arguments: [
        "53232819850615001X", "53232819850615001x", "532328 19850615 001X", "53232819850615001X00", "532328850615001",
    ])
    func `an identity number is one, also inside a tax number`(_ text: String) {
        #expect(CodeCell(text) == .identityNumber)
        #expect(CodeCell.holdsIdentityNumber(text))
    }

    @Test func `a letter for a digit is a fault with a proposal`() {
        let cell = CodeCell("9153O328MA6CCCC03L".replacing("O", with: "O"))
        guard case .bad(let fault, _, let hint) = cell else {
            Issue.record("\(cell)")
            return
        }
        #expect(fault == .characterSet)
        #expect(hint == nil)
        #expect(
            CodeCell("91532328MA6CCCCO3L")
                == .bad(.characterSet, suggestion: CreditCode("91532328MA6CCCC03L"), hint: nil))
    }

    @Test(arguments: [
        ("91532328MA6CCCC03M", CreditCodeFault.check, nil), ("91532328MA6CCCC03", .length, nil), ("甲公司", .length, nil),
        ("9.13301E+17", .length, CodeCell.Hint.scientific), ("532328100001232", .length, .registrationNumber),
        ("015177503", .length, .organizationCode), ("532328015177503", .length, .taxNumber),
    ])
    func `other faults say what the text seems to be`(_ text: String, _ fault: CreditCodeFault, _ hint: CodeCell.Hint?)
    {
        #expect(CodeCell(text) == .bad(fault, suggestion: nil, hint: hint))
    }

    @Test func `two codes are two parties`() {
        #expect(CodeCell("91532328MA6CCCC03L、91532328MA6DDDD179") == .several)
        #expect(CodeCell("91532328MA6CCCC03L 91532328MA6DDDD179") == .several)
    }

    @Test func `any text is answered without a crash`() {
        var random = SeededNumbers(seed: 3)
        for _ in 0..<2000 { _ = CodeCell(random.anyText(upTo: 60)) }
    }
}
