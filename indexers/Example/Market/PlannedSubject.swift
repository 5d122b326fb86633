// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One invented market subject, before it is written into a file.
struct PlannedSubject: Sendable {
    /// The first two characters of the code.
    enum Category: String, Hashable, Sendable, CaseIterable {
        case institution = "12"
        case lawFirm = "31"
        case association = "51"
        case privateInstitution = "52"
        case villageCommittee = "54"
        case residentsCommittee = "55"
        case union = "81"
        case company = "91"
        case shop = "92"
        case cooperative = "93"
        case villageEconomy = "N2"
    }

    let id: Int
    var category: Category
    /// `nil` for those that ended before codes were given, known by `registrationNumber` alone.
    var code: CreditCode?
    var name: String
    var formerNames: [String] = []
    var kindText: String
    var state: MarketSubject.State = .active
    /// As the registrar prints it.
    var stateText = "存续"
    var registrar: String
    var establishedOn: CivilDate
    var endedOn: CivilDate?
    var trade: Int?
    var township: Int
    var address: String
    var registrationNumber: String?
    /// The parent of a branch.
    var parent: Int?
    /// Legal representative, operator or person in charge: a number of `InventedPeople`.
    var representative: Int

    var tags: Set<Trade.Tag> { trade.map { Trade.all[$0].tags } ?? [] }

    /// Whether it could be licensed or fined on a day.
    func exists(on day: CivilDate) -> Bool {
        establishedOn < day && endedOn.map { day < $0 } ?? true
    }
}
