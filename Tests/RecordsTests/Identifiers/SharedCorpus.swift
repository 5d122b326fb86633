// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The real data beside the project, where it is present.
enum SharedCorpus {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/corpus")

    static func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url(name).path) }

    static func lines(_ name: String) throws -> [String] {
        try String(contentsOf: url(name), encoding: .utf8).split(separator: "\n").map(String.init)
    }

    /// The rows of a table with a header, as dictionaries.
    static func table(_ name: String) throws -> [[String: String]] {
        let rows = try lines(name).map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        guard let header = rows.first else { return [] }
        return rows.dropFirst().map { row in
            Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
        }
    }

    /// The values of one field of JSON Lines, absent ones left out.
    static func values(_ name: String, field: String) throws -> [String] {
        try lines(name).compactMap { line in
            let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return row?[field] as? String
        }
    }

    private static func url(_ name: String) -> URL { folder.appendingPathComponent(name) }
}
