// SPDX-License-Identifier: GPL-3.0-or-later
import Readers

extension ActColumn {
    /// For people: “处罚决定日期”（CF_JDRQ，即 decided_on）, as the standard of the file's kind calls it.
    func name(inLicences isLicence: Bool) -> String {
        (isLicence ? Self.licenceNames : Self.penaltyNames)[self] ?? "“\(rawValue)”"
    }

    /// The official Chinese name, for rows as quarantine shows them.
    static func label(of key: String, inLicences isLicence: Bool) -> String {
        (isLicence ? licenceLabels : penaltyLabels)[key] ?? key
    }

    private static let penaltyNames = names(.enforcement)
    private static let licenceNames = names(.licences)
    private static let penaltyLabels = labels(.enforcement)
    private static let licenceLabels = labels(.licences)

    private static func names(_ table: ColumnTable) -> [ActColumn: String] {
        var names: [ActColumn: String] = [:]
        for column in table.columns {
            guard let known = ActColumn(rawValue: column.key) else { continue }
            let code = column.codes.first.map { "\($0)，即 \(column.key)" } ?? column.key
            names[known] = "“\(column.names.first ?? column.key)”（\(code)）"
        }
        return names
    }

    private static func labels(_ table: ColumnTable) -> [String: String] {
        Dictionary(
            table.columns.map { ($0.key, $0.names.first ?? $0.key) }, uniquingKeysWith: { first, _ in first })
    }
}
