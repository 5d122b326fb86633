// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@Suite struct CreditCodeMakingTests {
    @Test func `both check characters follow from the rest`() throws {
        for serial in 0..<2000 {
            let digits = String(serial)
            let body = "EX" + String(repeating: "0", count: 6 - digits.count) + digits
            for category in ["91", "92", "93", "12", "52", "N2"] {
                let code = try #require(CreditCode(category: category, region: "532328", organization: body))
                #expect(CreditCode(code.text) == code)
                #expect(code.warnings.isEmpty)
                #expect(code.category == category && code.region == "532328")
                #expect(code.organizationCode.hasPrefix(body))
            }
        }
    }

    @Test(arguments: [
        ("91", "532328", "EX12345"), ("91", "532328", "EX1234567"), ("91", "532328", "EXI23456"),
        ("91", "5323", "EX123456"),
        ("9", "532328", "EX123456"), ("98", "532328", "EX123456"), ("91", "992328", "EX123456"), ("", "", ""),
        ("91", "532328", "示例示例"),
    ])
    func `what no code begins with makes none`(category: String, region: String, organization: String) {
        #expect(CreditCode(category: category, region: region, organization: organization) == nil)
    }

    @Test func `a published code is made again from its parts`() {
        let code = CreditCode("914403001922038216")
        #expect(CreditCode(category: "91", region: "440300", organization: "19220382") == code)
    }
}
