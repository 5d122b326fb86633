// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records

/// Real documents loaded once by the real program: the founding document, the State Council's and a slice of the law;
/// everything there is with `MINGCHA_FULL_CORPUS=1`.
struct LoadedCorpus: Sendable {
    static let isFull = ProcessInfo.processInfo.environment["MINGCHA_FULL_CORPUS"] == "1"
    static let shared = Result { try LoadedCorpus() }

    let data: DataDirectory
    let engine: Engine
    let code: Int32?
    let report: ImportCounted
    /// Works of which several versions were loaded.
    let works: [[LawRow]]
    /// Rows of the law that were loaded.
    let lawRows: Int
    let founding: String

    init() throws {
        data = try DataDirectory()
        FoldersAtExit.remove(data)
        founding = try SharedCorpus.existing("documents/founding-document.txt")
        let council = try SharedCorpus.existing("documents/state-council.jsonl")
        let all = try LawRow.all()
        let rows = Self.isFull ? all : LawRow.slice(of: all, others: 300)
        works = Dictionary(grouping: rows, by: \.work).values.filter { $0.count > 1 }
            .sorted { $0[0].work < $1[0].work }
        lawRows = rows.count
        if Self.isFull {
            let folder = URL(fileURLWithPath: founding).deletingLastPathComponent().path
            (report, code) = try data.load("documents", folder)
        } else {
            let law = try data.write(rows.map(\.line), as: "law.jsonl")
            (report, code) = try data.load("documents", founding, council, law)
        }
        engine = data.engine
    }

    /// The answer to `query`, all filters left open.
    func search(_ query: String, _ more: [(name: String, value: String)] = []) throws -> SearchAnswer {
        try engine.search(try SearchRequest(parameters: [("q", query)] + more, today: Beijing.today))
    }
}
