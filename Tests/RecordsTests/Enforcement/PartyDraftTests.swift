// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

/// Codes, numbers and names are invented.
struct PartyDraftTests {
    private let company = "91532328MA6CCCC03L"
    private let shop = "92532328MA6EEEE20Q"
    private let identity = "53232819850615001X"

    private func draft(
        _ name: String?, _ kind: String?, code: String? = nil, representative: String? = "张建国",
        _ change: (inout PartyDraft) -> Void = { _ in }
    ) -> PartyDraft {
        var draft = PartyDraft(name: name)
        draft.kindText = kind
        draft.creditCode = code
        draft.legalRepresentative = representative
        change(&draft)
        return draft
    }

    private func fault(_ draft: PartyDraft, _ demand: PartyDraft.Demand = .full) -> PartyFault? {
        do throws(PartyFault) {
            _ = try draft.resolved(demand)
            return nil
        } catch {
            return error
        }
    }

    @Test func `an organisation keeps its name and code, its representative is hidden`() throws {
        let resolved = try draft("示例县甲有限公司", "法人及非法人组织", code: company.lowercased()).resolved(.full)
        #expect(resolved.party.name == "示例县甲有限公司")
        #expect(resolved.party.creditCode == company)
        #expect(resolved.party.kind == .organization)
        #expect(resolved.party.legalRepresentative == "张某某")
        #expect(!resolved.isKindCorrected && !resolved.hasCodeWarning && !resolved.hasDroppedIdentityNumber)
    }

    @Test func `a partnership represented by an organisation shows it`() throws {
        let resolved = try draft("示例县甲有限公司", "法人", code: company, representative: "示例县乙有限公司").resolved(.full)
        #expect(resolved.party.legalRepresentative == "示例县乙有限公司")
    }

    @Test(arguments: ["法人及非法人组织", "自然人", "个体工商户"])
    func `a code beginning with 92 makes a shop, whatever the row says`(_ kind: String) throws {
        let resolved = try draft("示例县王记烧烤店", kind, code: shop).resolved(.full)
        #expect(resolved.party.kind == .individualBusiness)
        #expect(resolved.isKindCorrected == (kind != "个体工商户"))
        #expect(resolved.party.creditCode == shop)
    }

    @Test func `a company's code makes an organisation of a shop`() throws {
        let resolved = try draft("示例县甲有限公司", "个体工商户", code: company).resolved(.full)
        #expect(resolved.party.kind == .organization)
        #expect(resolved.isKindCorrected)
    }

    @Test func `a shop without a code needs a registration number`() throws {
        #expect(fault(draft("示例县王记烧烤店", "个体工商户")) == .missingShopCode)
        let resolved = try draft("示例县王记烧烤店", "个体工商户") { $0.registrationNumber = "532328100001232" }.resolved(.full)
        #expect(resolved.party.registrationNumber == "532328100001232")
    }

    @Test func `a shop that bears its owner's name is hidden like a person`() throws {
        let resolved = try draft("张建国", "个体工商户", code: shop).resolved(.full)
        #expect(resolved.party.name == "张某某")
        #expect(resolved.party.creditCode == shop)
    }

    @Test func `a natural person has a hidden name and no codes`() throws {
        let resolved = try draft("张建国", "自然人", representative: nil) { $0.hasIdentityNumber = true }.resolved(.full)
        #expect(resolved.party == Party(name: "张某某", kind: .naturalPerson))
        #expect(!resolved.hasDroppedIdentityNumber)
    }

    @Test func `an identity number among the codes is left out`() throws {
        let byCode = try draft("张建国", "自然人", code: identity, representative: nil).resolved(.full)
        #expect(byCode.party == Party(name: "张某某", kind: .naturalPerson))
        #expect(byCode.hasDroppedIdentityNumber)
        let byTax = try draft("张建国", "自然人", representative: nil) { $0.taxNumber = identity + "00" }.resolved(.full)
        #expect(byTax.party == Party(name: "张某某", kind: .naturalPerson) && byTax.hasDroppedIdentityNumber)
        let shopTax = try draft("示例县王记烧烤店", "个体工商户", code: shop) { $0.taxNumber = identity + "00" }.resolved(.full)
        #expect(shopTax.party.taxNumber == nil && shopTax.hasDroppedIdentityNumber)
    }

    @Test func `faults of parties`() throws {
        #expect(fault(draft(nil, "自然人")) == .missingName)
        #expect(fault(draft("/", "自然人")) == .missingName)
        #expect(fault(draft("示例县甲有限公司", nil, code: company)) == .missingKind)
        #expect(fault(draft("示例县甲有限公司", "公司制", code: company)) == .unknownKind)
        #expect(fault(draft("示例县甲有限公司", "法人")) == .missingCode)
        #expect(fault(draft("示例县甲有限公司", "法人", code: company, representative: nil)) == .missingRepresentative)
        #expect(fault(draft("示例县甲有限公司", "法人", code: company, representative: "无")) == .missingRepresentative)
        #expect(fault(draft("示例县甲有限公司", "法人", code: identity)) == .identityNumberAsCode)
        #expect(fault(draft("张建国", "法人", code: company)) == .personAsOrganization)
        #expect(fault(draft("张建国" + identity, "法人", code: company)) == .personAsOrganization)
        #expect(fault(draft("张建国", "自然人", code: company)) == .codesOfPerson)
        #expect(fault(draft("张建国", "自然人") { $0.registrationNumber = "532328100001232" }) == .codesOfPerson)
        #expect(fault(draft("示例县甲有限公司、示例县乙有限公司", "法人", code: company)) == .severalParties)
        #expect(fault(draft("示例县甲有限公司", "法人", code: company + "；91532328MA6DDDD179")) == .severalParties)
        #expect(
            fault(draft("示例县甲有限公司", "法人", code: "91532328MA6CCCCO3L"))
                == .badCode(.characterSet, suggestion: CreditCode(company), hint: nil))
    }

    @Test func `where the form has no column for it, the kind is told from what is there`() throws {
        #expect(
            try draft("示例县甲有限公司", nil, code: company, representative: nil).resolved(.loose).party.kind == .organization)
        #expect(
            try draft("示例县王记烧烤店", nil, code: shop, representative: nil).resolved(.loose).party.kind
                == .individualBusiness)
        #expect(try draft("示例县甲有限公司", nil, representative: nil).resolved(.loose).party.kind == .organization)
        #expect(
            try draft("张建国", nil, representative: nil).resolved(.loose).party
                == Party(name: "张某某", kind: .naturalPerson))
        let unknown = try draft("阿不都热合曼", nil, representative: nil).resolved(.loose)
        #expect(unknown.party.kind == .naturalPerson && unknown.party.name == "阿某某")
        let byNumber = try draft("示例商行", nil, representative: nil) { $0.hasIdentityNumber = true }.resolved(.loose)
        #expect(byNumber.party.kind == .naturalPerson)
    }

    @Test func `minor codes are kept where they are what their column says`() throws {
        let resolved = try draft("示例县甲有限公司", "法人", code: company) {
            $0.organizationCode = "01517750-3"
            $0.registrationNumber = "123"
            $0.taxNumber = "532328015177503"
            $0.institutionNumber = "153232800012"
            $0.socialOrganizationNumber = "/"
        }.resolved(.full)
        #expect(resolved.party.organizationCode == "01517750-3")
        #expect(resolved.party.registrationNumber == nil)
        #expect(resolved.party.taxNumber == "532328015177503")
        #expect(resolved.party.institutionNumber == "153232800012")
        #expect(resolved.party.socialOrganizationNumber == nil)
        #expect(resolved.hasCodeWarning)
    }

    @Test func `the persons of a row are known for masking, the public names kept`() {
        #expect(draft("示例县张建国烧烤店", "个体工商户", code: shop).personalNames == ["张建国"])
        #expect(draft("示例县张建国烧烤店", "个体工商户", code: shop).publicNames == ["示例县张建国烧烤店"])
        let person = draft("李桂芳", "自然人", representative: nil)
        #expect(person.personalNames == ["李桂芳"] && person.publicNames.isEmpty)
        let wrong = draft("李桂芳", "法人", code: company)
        #expect(Set(wrong.personalNames) == ["李桂芳", "张建国"] && wrong.publicNames.isEmpty)
        let several = draft("李桂芳、示例县甲有限公司", "法人")
        #expect(several.personalNames.contains("李桂芳") && several.publicNames.isEmpty)
    }
}
