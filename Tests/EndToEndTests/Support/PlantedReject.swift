// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A line of the example county's `expected-rejects.tsv`: a row that is wrong on purpose.
struct PlantedReject: Hashable, CustomStringConvertible {
    /// Kind of record as the ledger names it.
    var kind: String
    var file: String
    var row: Int
    var code: String

    var description: String { "\(kind)/\(file):\(row) \(code)" }

    /// The manifest, for the files that an import named.
    static func manifest(in data: DataDirectory, imported output: String) throws -> Set<PlantedReject> {
        let text = try String(contentsOfFile: data.path + "/example-files/expected-rejects.tsv", encoding: .utf8)
        let lines = text.split(separator: "\n").dropFirst().map { $0.split(separator: "\t").map(String.init) }
        return Set(
            lines.filter { output.contains("/example-files/\($0[0])：") }.compactMap { line in
                let parts = line[0].split(separator: "/").map(String.init)
                return Int(line[1]).map {
                    PlantedReject(kind: kinds[parts[0]] ?? parts[0], file: parts[1], row: $0, code: line[2])
                }
            })
    }

    private static let kinds = [
        "subjects": "subject", "licences": "licence", "interpretations": "interpretation", "items": "item",
        "benchmarks": "benchmark",
    ]
}
