// SPDX-License-Identifier: GPL-3.0-or-later

/// A jurisdiction's default term for administrative normative documents that state none (domain.md §1.7).
public struct TermRule: Codable, Hashable, Sendable {
    /// Division code for which it holds, with everything below: 53.
    public var jurisdiction: String
    /// First day on which a document must begin for the rule to hold.
    public var from: CivilDate?
    /// Last such day.
    public var to: CivilDate?
    /// Years for an ordinary document.
    public var normalYears: Int?
    /// Years for 暂行 and 试行.
    public var trialYears: Int?
    /// The rule says that the default holds where the document is silent.
    public var impliedIfSilent: Bool
    /// The rule ends the document by itself; where `false`, a passed term is a flag only.
    public var expiresAutomatically: Bool
    /// The rule's text, for display.
    public var basis: String

    public init(
        jurisdiction: String, from: CivilDate?, to: CivilDate?, normalYears: Int?, trialYears: Int?,
        impliedIfSilent: Bool, expiresAutomatically: Bool, basis: String
    ) {
        self.jurisdiction = jurisdiction
        self.from = from
        self.to = to
        self.normalYears = normalYears
        self.trialYears = trialYears
        self.impliedIfSilent = impliedIfSilent
        self.expiresAutomatically = expiresAutomatically
        self.basis = basis
    }

    func holds(on day: CivilDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }
}
