// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a party cannot be taken over as the row prints it. Repeats nothing of what stood in the row but a proposed code.
public enum PartyFault: Error, Hashable, Sendable {
    case missingName
    case missingKind
    case unknownKind
    /// 法人及非法人组织 without 统一社会信用代码.
    case missingCode
    /// 个体工商户 without 92… and without 工商注册号.
    case missingShopCode
    case missingRepresentative
    case badCode(CreditCodeFault, suggestion: CreditCode?, hint: CodeCell.Hint?)
    /// An identity number in the column of an organisation's code.
    case identityNumberAsCode
    case severalParties
    /// A natural person where the row says 法人及非法人组织 (reliability.md F27).
    case personAsOrganization
    /// 自然人 with codes that belong to organisations.
    case codesOfPerson
}
