// SPDX-License-Identifier: GPL-3.0-or-later

/// The forms in which all hits of a search are given at once.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
    /// JSON Lines: what an export is, then one object a hit, then that it is whole.
    case ndjson
    /// RFC 4180 in UTF-8 with a byte order mark, as spreadsheets of this country need it.
    case csv
    case xlsx

    /// Hits of one export at most. A workbook is made as a whole in memory, the others piece by piece.
    public var limit: Int {
        switch self {
        case .ndjson, .csv: 50_000
        case .xlsx: 10_000
        }
    }

    /// The word on a link.
    public var label: String {
        switch self {
        case .ndjson: "NDJSON"
        case .csv: "CSV"
        case .xlsx: "XLSX"
        }
    }

    public var mediaType: String {
        switch self {
        case .ndjson: "application/x-ndjson; charset=utf-8"
        case .csv: "text/csv; charset=utf-8; header=present"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }

    public var fileName: String { "mingcha-export." + rawValue }
}
