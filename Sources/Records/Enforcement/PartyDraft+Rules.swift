// SPDX-License-Identifier: GPL-3.0-or-later

extension PartyDraft {
    /// Applies the party rules of the 双公示 standard (发改办财金〔2018〕424号; domain.md §2.3).
    ///
    /// The code decides where it contradicts the stated kind: 92… is a shop, any other code is none. A natural person
    /// has no codes; a name is masked, an identity number in any column of codes is left out.
    public func resolved(_ demand: Demand) throws(PartyFault) -> Resolved {
        guard let name, !BlankCell.isBlank(name) else { throw .missingName }
        if PartyName.isSeveral(name) { throw .severalParties }
        let stated = try statedKind(demand)
        let code = try readCode(stated)
        let kind = try kind(stated: stated, code: code, name: name)
        try check(kind, name: name, code: code, demand: demand)
        var resolved = Resolved(party: Party(name: name, kind: kind, creditCode: code?.text))
        resolved.isKindCorrected = stated != nil && stated != kind
        resolved.hasDroppedIdentityNumber = codeCell == .identityNumber
        if kind == .naturalPerson {
            resolved.party.name = PersonName.masked(name)
            resolved.hasDroppedIdentityNumber =
                resolved.hasDroppedIdentityNumber || otherCodes.contains(where: isPersonal)
            return resolved
        }
        // A shop without a trade name bears its owner's.
        if kind == .individualBusiness, PersonName.isPlausible(name) { resolved.party.name = PersonName.masked(name) }
        if let code, code.warnings.contains(.innerCheck) { resolved.hasCodeWarning = true }
        fillCodes(&resolved)
        resolved.party.legalRepresentative = representative
        return resolved
    }

    /// The kind that the row's words and codes tell, for masking a row that is refused; a natural person in doubt.
    public var likelyKind: Party.Kind {
        if case .code(let code) = codeCell { return code.isShop ? .individualBusiness : .organization }
        if let stated = kindText.flatMap(Party.Kind.init(text:)) { return stated }
        guard let name, PartyName.isOrganization(name), !hasIdentityNumber else { return .naturalPerson }
        return .organization
    }

    private var codeCell: CodeCell { creditCode.map(CodeCell.init) ?? .blank }

    private var otherCodes: [String] {
        [registrationNumber, organizationCode, taxNumber, institutionNumber, socialOrganizationNumber]
            .compactMap(\.self).filter { !BlankCell.isBlank($0) }
    }

    private var representative: String? {
        guard let printed = legalRepresentative, !BlankCell.isBlank(printed) else { return nil }
        return PartyName.persons(in: printed).isEmpty ? printed : PersonName.masked(printed)
    }

    private func isPersonal(_ cell: String) -> Bool { CodeCell.holdsIdentityNumber(cell) }

    private func statedKind(_ demand: Demand) throws(PartyFault) -> Party.Kind? {
        guard let text = kindText, !BlankCell.isBlank(text) else {
            if demand == .full { throw .missingKind }
            return nil
        }
        guard let kind = Party.Kind(text: text) else { throw .unknownKind }
        return kind
    }

    private func readCode(_ stated: Party.Kind?) throws(PartyFault) -> CreditCode? {
        switch codeCell {
        case .blank: return nil
        case .code(let code): return code
        case .several: throw .severalParties
        case .identityNumber:
            if stated == .organization { throw .identityNumberAsCode }
            return nil
        case .bad(let fault, let suggestion, let hint):
            throw .badCode(fault, suggestion: suggestion, hint: hint)
        }
    }

    private func kind(stated: Party.Kind?, code: CreditCode?, name: String) throws(PartyFault) -> Party.Kind {
        if let code {
            if code.isShop { return .individualBusiness }
            if stated == .naturalPerson { throw .codesOfPerson }
            return .organization
        }
        if let stated { return stated }
        if hasIdentityNumber || codeCell == .identityNumber { return .naturalPerson }
        return PartyName.isOrganization(name) ? .organization : .naturalPerson
    }

    private func check(
        _ kind: Party.Kind, name: String, code: CreditCode?, demand: Demand
    ) throws(PartyFault) {
        switch kind {
        case .organization:
            if Gate.refusal(ofOrganizationName: name) != nil { throw .personAsOrganization }
            if code == nil, demand == .full { throw .missingCode }
        case .individualBusiness:
            if !IdentityNumber.find(in: name, isLenient: true).isEmpty { throw .personAsOrganization }
            let number = registrationNumber.map { !BlankCell.isBlank($0) } ?? false
            if code == nil, !number, demand == .full { throw .missingShopCode }
        case .naturalPerson:
            if otherCodes.contains(where: { !isPersonal($0) }) { throw .codesOfPerson }
            return
        }
        if demand == .full, representative == nil { throw .missingRepresentative }
    }

    /// The minor codes: kept where they are what their column says and no identity number can hide in them.
    private func fillCodes(_ resolved: inout Resolved) {
        func kept(_ cell: String?, _ isFit: (String) -> Bool) -> String? {
            guard let cell, !BlankCell.isBlank(cell) else { return nil }
            if isPersonal(cell) {
                resolved.hasDroppedIdentityNumber = true
                return nil
            }
            let normalised = CreditCodeReading(cell).normalised
            if isFit(normalised) { return normalised }
            resolved.hasCodeWarning = true
            return nil
        }
        resolved.party.registrationNumber = kept(registrationNumber) {
            RegistrationNumber.isValid($0) || CreditCode($0) != nil
        }
        resolved.party.organizationCode = kept(organizationCode) { OrganizationCode.isValid($0) }
        resolved.party.taxNumber = kept(taxNumber) { $0.utf8.count == 15 || CreditCode($0) != nil }
        resolved.party.institutionNumber = kept(institutionNumber) { (9...18).contains($0.utf8.count) }
        resolved.party.socialOrganizationNumber = kept(socialOrganizationNumber) { (4...50).contains($0.count) }
    }
}

extension CreditCode {
    /// A shop's 个体工商户.
    var isShop: Bool { category == "92" }
}
