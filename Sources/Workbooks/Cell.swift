// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One cell of a table, before it is written.
public enum Cell: Hashable, Sendable {
    case blank
    case text(String)
    /// A plain decimal number; typed in XLSX.
    case number(String)
    /// Typed in XLSX where the sheet wants typed days.
    case day(CivilDate)

    /// Blank where there is nothing to write.
    public static func text(_ value: String?) -> Cell { value.map { $0.isEmpty ? .blank : .text($0) } ?? .blank }

    /// Blank where the day is unknown.
    public static func day(_ value: CivilDate?) -> Cell { value.map { .day($0) } ?? .blank }

    /// As CSV and JSON have it.
    public var plain: String {
        switch self {
        case .blank: ""
        case .text(let text), .number(let text): text
        case .day(let day): day.description
        }
    }
}
