// SPDX-License-Identifier: GPL-3.0-or-later

/// What the ledger and the index need of a record whose life is a matter of display: everything but documents and
/// cleanup rows, which have histories of their own.
///
/// What a value of such a type holds is public: personal data is masked before the value is made.
public protocol PublicRecord: Codable, Hashable, Sendable, Identifiable where ID == String {
    /// The kinds that values of this type may be of.
    static var kinds: [RecordKind] { get }
    /// Begins the ids that are made for rows without one.
    static var idPrefix: String { get }
    /// Ours; ASCII; stable over re-imports; part of addresses.
    var id: String { get set }
    var kind: RecordKind { get }
    /// What groups records that belong together: the credit code of the party or subject, the code of a list item;
    /// empty where nothing does.
    var groupKey: String { get }
    /// What people read as its name.
    var title: String { get }
    /// As printed.
    var number: String? { get }
    /// The day that sorts and filters use.
    var date: CivilDate? { get }
    var source: SourceReference { get }
    /// The days on which it may be shown; a pure function of the record and the rule tables.
    var display: Display { get }
}
