// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records

/// The example county: invented documents and cleanups in the exchange formats, as departments would send them.
///
/// The county's name, its organs and the national laws named are real; every document, number, amount and date is
/// invented, and every text and source says 示例. The same seed and count give the same bytes on every machine.
public struct ExampleCounty: Sendable {
    /// The source name that every row carries; plain files take it from `--source`.
    public static let sourceName = DocumentRows.source

    private let plan: CountyPlan
    private let seed: UInt64

    /// Plans the county, some 20 ms for 600 documents.
    ///
    /// - Parameters:
    ///   - seed: same seed, same county.
    ///   - documents: how many; at least 240, below which the history that must occur would not fit, at most 5,000.
    public init(seed: UInt64 = 532_328, documents: Int = 600) {
        self.seed = seed
        plan = CountyPlan(seed: seed, count: min(max(documents, 240), 5000))
    }

    /// Documents planned.
    public var documentCount: Int { plan.documents.count }

    /// Rows of the cleanup rounds.
    public var cleanupRowCount: Int { plan.rounds.reduce(0) { $0 + $1.rows.count } }

    /// Writes `documents/*.jsonl`, `documents/plain/*` and `cleanup/rounds.jsonl` below a directory, which is created.
    ///
    /// Files of an earlier writing are replaced. Each file is written whole or not at all.
    /// - Throws: what the file system reports.
    /// - Returns: the files in a fixed order.
    @discardableResult
    public func write(to directory: String) throws -> [WrittenFile] {
        try contents().map { file in
            let url = URL(fileURLWithPath: directory).appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: url, options: .atomic)
            return WrittenFile(path: url.path, kind: file.kind)
        }
    }

    /// Every file with its path below the directory.
    func contents() -> [(path: String, kind: WrittenFile.Kind, bytes: [UInt8])] {
        let plain = plainDocuments()
        let rows = DocumentRows(plan: plan, seed: seed)
        var sheets: [(name: String, lines: [String])] = [
            ("county-government", []), ("departments", []), ("townships", []),
        ]
        var uploads: [String: Int] = [:]
        for id in plan.order where plain[id] == nil {
            let document = plan.documents[id]
            let key = document.publishedOn.description
            uploads[key, default: 0] += 1
            sheets[sheet(of: document)].lines.append(rows.row(of: document, uploaded: uploads[key] ?? 1))
        }
        var files = sheets.filter { !$0.lines.isEmpty }.map { sheet in
            (path: "documents/\(sheet.name).jsonl", kind: WrittenFile.Kind.documents, bytes: Self.lines(sheet.lines))
        }
        let writer = PlainFiles(plan: plan, seed: seed)
        for id in plan.order {
            guard let format = plain[id] else { continue }
            let path = "documents/plain/\(DocumentRows.id(of: id)).\(format.rawValue)"
            files.append((path, .documents, writer.bytes(of: plan.documents[id], as: format)))
        }
        let cleanup = plan.rounds.flatMap { rows.rows(of: $0) }
        files.append(("cleanup/rounds.jsonl", .cleanup, Self.lines(cleanup)))
        return files
    }

    private static func lines(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

    /// Eight documents that come as files: with number and text of their own, and not versions of a work, which a file
    /// cannot say.
    private func plainDocuments() -> [Int: PlainFiles.Format] {
        let free = plan.order.filter { id in
            let document = plan.documents[id]
            return document.form == .scheme && document.number != nil && document.work == nil
                && document.documentClass == .normativeDocument
        }
        let formats = PlainFiles.Format.allCases + PlainFiles.Format.allCases
        let step = max(1, free.count / formats.count)
        var chosen: [Int: PlainFiles.Format] = [:]
        for (place, format) in formats.enumerated() where place * step < free.count {
            chosen[free[place * step]] = format
        }
        return chosen
    }

    private func sheet(of document: PlannedDocument) -> Int {
        guard let organ = document.issuers.first.flatMap({ plan.organs.organ(named: $0) }) else { return 1 }
        switch organ.kind {
        case .government, .governmentOffice, .party, .partyOffice: return 0
        case .township: return 2
        default: return 1
        }
    }
}
