// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

/// The numbers are the printed samples of the standards and numbers made for the test; they belong to nobody.
struct ResidencePermitTests {
    @Test(arguments: [
        "911124198108030024",  // sample of the permanent residence card of 2023
        "810000199408230021", "830000199201300022",  // samples of the residence permits of 2018
        "820000199001010010",
    ])
    func `permits of residents from elsewhere are identity numbers, never credit codes`(_ number: String) {
        #expect(IdentityNumber.isValid(number))
        #expect(IdentityNumber.find(in: "证件号码：\(number)。").count == 1)
        let reading = CreditCodeReading(number)
        #expect(reading.isIdentityNumber && reading.code == nil)
        #expect(!PersonalData.masked("持有\(number)的人").text.contains("1990"))
        #expect(PersonalData.masked("持有\(number)的人").text.contains(IdentityNumber.mask))
    }

    @Test func `a card that also passes the check of a credit code is still a person's`() {
        #expect(CreditCodeRules.fault(of: Array("911124198001010015".utf8)) == nil)
        #expect(IdentityNumber.isValid("911124198001010015"))
        #expect(CreditCodeReading("911124198001010015").code == nil)
    }

    @Test func `all three checks together are a code's`() {
        #expect(!IdentityNumber.isValid("911124190001012153"))
        #expect(CreditCodeReading("911124190001012153").code != nil)
    }

    @Test(arguments: [
        "911124198108030025",  // check
        "911124198113030024",  // month
        "997124198108030024",  // province
        "914403001922038216", "911100001000044477",  // codes
    ])
    func `anything else beginning with 9 is none`(_ number: String) { #expect(!IdentityNumber.isValid(number)) }

    @Test(.enabled(if: SharedCorpus.has("subjects/credit-codes.tsv")))
    func `no valid code of the table is taken for a person's number, and the one person's number is`() throws {
        for row in try SharedCorpus.table("subjects/credit-codes.tsv") {
            let text = try #require(row["code"])
            let isPersonal = text == "11010519491231002X"
            #expect(CreditCodeReading(text).isIdentityNumber == isPersonal, "\(text)")
            #expect(IdentityNumber.find(in: text, isLenient: true).isEmpty == !isPersonal, "\(text)")
        }
    }
}
