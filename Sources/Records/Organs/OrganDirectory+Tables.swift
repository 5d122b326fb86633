// SPDX-License-Identifier: GPL-3.0-or-later

extension OrganDirectory {
    /// The directory of the tables that come with the program; read once.
    public static let standard: OrganDirectory = {
        do throws(DomainTable.Fault) {
            return try OrganDirectory(
                organTable: PackageResources.organs_tsv, successionTable: PackageResources.organ_successions_tsv)
        } catch {
            preconditionFailure("the organ tables in Sources/Records/Tables: \(error)")
        }
    }()

    /// Reads the two tables.
    init(organTable: [UInt8], successionTable: [UInt8]) throws(DomainTable.Fault) {
        let organRows = try DomainTable(organTable, required: ["id", "name", "kind", "division"]).rows
        let successionRows = try DomainTable(successionTable, required: ["from", "to", "function", "extent"]).rows
        var organs: [Organ] = []
        for row in organRows {
            guard let kind = Organ.Kind(rawValue: row.text("kind")) else {
                throw DomainTable.Fault(code: .badWord, line: row.line, detail: "kind: \(row.text("kind"))")
            }
            let officeOf = row.text("office_of")
            organs.append(
                Organ(
                    id: row.text("id"), name: row.text("name"), shortNames: row.list("short_names"),
                    codes: row.list("codes"), kind: kind, division: row.text("division"),
                    validFrom: try row.date("valid_from"), validTo: try row.date("valid_to"),
                    officeOf: officeOf.isEmpty ? nil : officeOf))
        }
        var successions: [OrganSuccession] = []
        for row in successionRows {
            guard let extent = OrganSuccession.Extent(rawValue: row.text("extent")) else {
                throw DomainTable.Fault(code: .badWord, line: row.line, detail: "extent: \(row.text("extent"))")
            }
            successions.append(
                OrganSuccession(
                    from: row.text("from"), to: row.text("to"), function: row.text("function"),
                    on: try row.date("date"), extent: extent))
        }
        self.init(organs: organs, successions: successions)
    }
}
