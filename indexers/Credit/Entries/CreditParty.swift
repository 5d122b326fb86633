// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Readers
import Records

/// Whom an entry is about, as printed; holds personal data and is never stored.
struct CreditParty {
    var code: CreditCode?
    var name: String?

    /// Refuses natural persons (国办发〔2020〕49号; domain.md §3.5): told by the row's own word, by an identity number, and,
    /// where no code says otherwise, by a name that is a person's.
    init(_ row: JSONObject) throws(RowRefusal) {
        code = try CodeField.read(row)
        let kind: String?
        do throws(RowError) {
            name = try row.string("name")
            kind = try row.string("subject_kind")
        } catch {
            throw RowRefusal(error)
        }
        if let printed = name, BlankCell.isBlank(printed) { name = nil }
        if kind?.contains("自然人") == true, code == nil { throw .personal }
        if let name, !IdentityNumber.find(in: name, isLenient: true).isEmpty { throw .personal }
        if let name, PartyName.isSeveral(name) { throw .severalNames }
        if let code {
            if let name, !code.isShop, RowPersons.isPerson(name) { throw .personal }
            return
        }
        guard let name else { throw RowRefusal(RowError.missing("code 或 name")) }
        if RowPersons.isPerson(name) || Self.isShortWithoutForm(name) { throw .personal }
    }

    /// Two to four Han characters that do not end like the name of an organisation: names without a known surname
    /// (阿木子黑) look like this.
    private static func isShortWithoutForm(_ name: String) -> Bool {
        let scalars = name.unicodeScalars.filter { !$0.properties.isWhitespace }
        let isHan = scalars.allSatisfy { $0.properties.isIdeographic }
        return isHan && (2...4).contains(scalars.count) && !PartyName.isOrganization(name)
    }
}
