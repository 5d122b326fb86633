// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

/// The codes here are made up: region 532328 with organisation codes that are not given out.
struct CreditCodeTests {
    @Test(arguments: [
        ("92532328MA6AAAA020", "92"), ("93532328MA6BBBB08N", "93"), ("12532328432000004X", "12"),
        ("N2532328MF0000005Q", "N2"),
    ])
    func `a valid code tells department, region and organisation`(_ text: String, _ category: String) throws {
        let code = try #require(CreditCode(text))
        #expect(code.category == category)
        #expect(code.department == String(category.prefix(1)))
        #expect(code.region == "532328")
        #expect(OrganizationCode.isValid(code.organizationCode))
        #expect(code.warnings.isEmpty)
        #expect(code.description == text)
    }

    @Test(arguments: [
        ("92532328MA6AAAA021", CreditCodeFault.check), ("92532328MA6AAAA02", .length), ("92532328MA6AAAA0200", .length),
        ("", .length),
        ("92532328MA6AAAAO20", .characterSet), ("92532328ma6aaaa020", .characterSet), ("92532328MA6AAAA02é", .length),
        ("92532328MA6AAAA 20", .characterSet), ("000000000000000000", .department), ("975323281234567881", .category),
        ("11010519491231002X", .region), ("92A32328MA6AAAA020", .region),
    ])
    func `each fault has its own name`(_ text: String, _ fault: CreditCodeFault) {
        #expect(CreditCode(text) == nil)
        #expect(CreditCodeRules.fault(of: Array(text.utf8)) == fault)
        #expect(!fault.message.isEmpty)
    }

    @Test(arguments: [
        "92532328ma6aaaa020", "９２５３２３２８ＭＡ６ＡＡＡＡ０２０", "9253 2328 MA6A AAA0 20", "92532328MA6AAAA\u{200B}020\n",
    ])
    func `what people type is brought to the stored form`(_ text: String) {
        let reading = CreditCodeReading(text)
        #expect(reading.code?.text == "92532328MA6AAAA020")
        #expect(reading.fault == nil)
        #expect(reading.suggestion == nil)
        #expect(reading.looksLikeCode)
    }

    @Test(arguments: ["925323Z8MA6AAAA020", "92S32328MA6AAAA020", "92532328MA6AAAAO2O", "92532328MA6AAAAo2o"])
    func `letters never used are offered as what they resemble`(_ text: String) {
        let reading = CreditCodeReading(text)
        #expect(reading.code == nil)
        #expect(reading.fault == .characterSet)
        #expect(reading.suggestion?.text == "92532328MA6AAAA020")
    }

    @Test(arguments: [
        "92532328MA6AAAA021", "92532328OOOOOOOOOO", "元谋县", "", "9253232?MA6AAAA020", "91532328Z13454567A",
    ])
    func `no correction is offered where none is certain`(_ text: String) {
        #expect(CreditCodeReading(text).suggestion == nil)
        #expect(CreditCodeReading(text).code == nil)
    }

    @Test func `an inner check that fails is a warning`() throws {
        #expect(try #require(CreditCode("91532328123456780T")).warnings == [.innerCheck])
    }

    @Test func `a department with unpublished categories is a warning`() throws {
        let body = Array("A1532328MA6AAAA02".utf8)
        let check = try #require(CreditCodeRules.checkCharacter(of: body))
        let code = try #require(CreditCode(String(decoding: body + [check], as: UTF8.self)))
        #expect(code.warnings == [.unlistedCategory])
    }

    @Test func `every single wrong character and every exchange of neighbours is noticed`() {
        let code = Array("92532328MA6AAAA020".utf8)
        for index in code.indices {
            for other in CreditCodeRules.alphabet where other != code[index] {
                var wrong = code
                wrong[index] = other
                #expect(CreditCodeRules.fault(of: wrong) != nil)
            }
            guard index + 1 < code.count, code[index] != code[index + 1] else { continue }
            var wrong = code
            wrong.swapAt(index, index + 1)
            #expect(CreditCodeRules.fault(of: wrong) != nil)
        }
    }

    @Test func `random codes with a computed check are valid, whatever they name`() throws {
        var random = SeededNumbers(seed: 32_100)
        for _ in 0..<500 {
            var body = Array("92532328".utf8)
            for _ in 0..<9 { body.append(try #require(CreditCodeRules.alphabet.randomElement(using: &random))) }
            let check = try #require(CreditCodeRules.checkCharacter(of: body))
            #expect(CreditCode(String(decoding: body + [check], as: UTF8.self)) != nil)
        }
    }

    @Test func `organisation codes are checked with and without hyphen`() {
        #expect(OrganizationCode.isValid("MA6AAAA02"))
        #expect(OrganizationCode.isValid("MA6AAAA0-2"))
        #expect(!OrganizationCode.isValid("MA6AAAA03"))
        #expect(!OrganizationCode.isValid("MA6AAAA0"))
        #expect(!OrganizationCode.isValid(""))
        #expect(!OrganizationCode.isValid("元谋县集市管理办法"))
    }

    @Test func `old registration numbers have their own check`() {
        #expect(RegistrationNumber.isValid("330203000030639"))
        #expect(!RegistrationNumber.isValid("330203000030638"))
        #expect(!RegistrationNumber.isValid("33020300003063"))
        #expect(!RegistrationNumber.isValid("33020300003063X"))
    }

    @Test(.enabled(if: SharedCorpus.has("subjects/credit-codes.tsv")))
    func `the table of real and broken codes is judged right`() throws {
        let verdicts: [String: CreditCodeFault] = [
            "LENGTH": .length, "CHARSET": .characterSet, "DEPT": .department, "CATEGORY": .category, "REGION": .region,
            "CHECK": .check,
        ]
        let rows = try SharedCorpus.table("subjects/credit-codes.tsv")
        #expect(rows.count == 40)
        for row in rows {
            let text = try #require(row["code"])
            let verdict = try #require(row["verdict"])
            let fault = CreditCodeRules.fault(of: Array(text.utf8))
            switch verdict {
            case "OK": #expect(fault == nil && CreditCode(text)?.warnings == [], "\(text)")
            case "INNER_CHECK": #expect(CreditCode(text)?.warnings == [.innerCheck], "\(text)")
            // The table counts characters, the rule bytes.
            case "CHARSET" where text.unicodeScalars.contains { $0.value > 127 }: #expect(fault != nil, "\(text)")
            default: #expect(fault == verdicts[verdict], "\(text)")
            }
            if let later = row["verdict_after_normalisation"], !later.isEmpty {
                let reading = CreditCodeReading(text)
                #expect((reading.code != nil) == (later == "OK"), "\(text)")
                if later == "OK" { #expect(reading.normalised == row["normalised_form"]) }
            }
        }
    }
}
