// SPDX-License-Identifier: GPL-3.0-or-later

extension CreditCode {
    /// The code whose two check characters follow from the rest (GB 32100-2015, GB 11714-1997); for invented data and
    /// tests, never to mend what somebody sent.
    ///
    /// - Parameters:
    ///   - category: department and kind of subject, two characters: `91`.
    ///   - region: six digits.
    ///   - organization: the eight characters of the organisation code without its check.
    /// - Returns: `nil` where no valid code begins so.
    public init?(category: String, region: String, organization: String) {
        guard let inner = OrganizationCode.checkCharacter(of: Array(organization.utf8)) else { return nil }
        var bytes = Array((category + region + organization).utf8) + [inner]
        guard let check = CreditCodeRules.checkCharacter(of: bytes) else { return nil }
        bytes.append(check)
        self.init(String(decoding: bytes, as: UTF8.self))
    }
}
