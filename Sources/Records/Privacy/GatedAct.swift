// SPDX-License-Identifier: GPL-3.0-or-later

/// What the gate looks at in a decision, as the source sent it.
public struct GatedAct: Hashable, Sendable {
    public var actKind: ActKind
    public var organ: String?
    /// 决定书文号.
    public var number: String?
    public var partyName: String?
    public var partyKind: Party.Kind?
    /// Identity number of the party, where the row has one.
    public var identityNumber: String?
    /// 违法依据 and 处罚依据, as printed.
    public var bases: [String]
    public var penaltyKinds: [PenaltyKind]
    /// Facts, content and every other text of the row.
    public var texts: [String]
    /// The day on which a party must have been of age: that of the conduct, else of the decision.
    public var day: CivilDate?

    public init(
        actKind: ActKind = .penalty, organ: String? = nil, number: String? = nil, partyName: String? = nil,
        partyKind: Party.Kind? = nil, identityNumber: String? = nil, bases: [String] = [],
        penaltyKinds: [PenaltyKind] = [], texts: [String] = [], day: CivilDate? = nil
    ) {
        self.actKind = actKind
        self.organ = organ
        self.number = number
        self.partyName = partyName
        self.partyKind = partyKind
        self.identityNumber = identityNumber
        self.bases = bases
        self.penaltyKinds = penaltyKinds
        self.texts = texts
        self.day = day
    }
}
