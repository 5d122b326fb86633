// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records

/// The example county: invented documents, cleanups, market subjects, decisions, credit entries, interpretations and lists in
/// the exchange formats, as departments really send them.
///
/// The county's name, its organs and the national laws named are real; every document, subject, person, number, amount and
/// date is invented, and every text, name and source says 示例. The same seed and counts give the same bytes on every
/// machine. Some rows are wrong on purpose: `expected-rejects.tsv` lists them.
public struct ExampleCounty: Sendable {
    /// The source name that every row carries; plain files take it from `--source`.
    public static let sourceName = DocumentRows.source

    /// File names of the manifests, beside the folders of the files.
    public static let manifests = (rejects: "expected-rejects.tsv", canaries: "canaries.tsv")
    /// How many market subjects there may be.
    public static let subjectCounts = MarketPlan.minimum...20_000

    let plan: CountyPlan
    let seed: UInt64
    /// Market subjects; licences are eight thirds, penalties five sixths, credit entries three tenths as many.
    public let subjectCount: Int

    /// Plans the documents, some 20 ms for 600; the rest is planned as it is written.
    ///
    /// - Parameters:
    ///   - seed: same seed, same county.
    ///   - documents: how many beside the two versions of a rule that penalties cite; at least 240, below which the history that must occur would not fit, at most 5,000.
    ///   - subjects: how many; brought into `subjectCounts`.
    public init(seed: UInt64 = 532_328, documents: Int = 600, subjects: Int = 3000) {
        self.seed = seed
        subjectCount = min(max(subjects, Self.subjectCounts.lowerBound), Self.subjectCounts.upperBound)
        plan = CountyPlan(seed: seed, count: min(max(documents, 240), 5000))
    }

    /// Documents planned, and the two versions of the rule that food penalties cite.
    public var documentCount: Int { plan.documents.count + FoodRule.versions.count }

    /// Rows of the cleanup rounds.
    public var cleanupRowCount: Int { plan.rounds.reduce(0) { $0 + $1.rows.count } }

    /// Writes one folder for each kind, and the two manifests, below a directory, which is created.
    ///
    /// Files of an earlier writing are replaced. Each file is written whole or not at all. Some seconds for 3,000
    /// subjects.
    /// - Throws: what the file system reports.
    /// - Returns: the files to import in a fixed order; the manifests are not among them.
    @discardableResult
    public func write(to directory: String) throws -> [WrittenFile] {
        let files = contents()
        let written = try files.map { file in
            let path = try Self.write(file.bytes, to: directory, file.path)
            return WrittenFile(path: path, kind: file.kind, expectedRejects: file.sheet?.rejects.count ?? 0)
        }
        _ = try Self.write(Self.rejectManifest(of: files), to: directory, Self.manifests.rejects)
        _ = try Self.write(canaryManifest(of: files), to: directory, Self.manifests.canaries)
        return written
    }

    private static func write(_ bytes: [UInt8], to directory: String, _ path: String) throws -> String {
        let url = URL(fileURLWithPath: directory).appendingPathComponent(path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url, options: .atomic)
        return url.path
    }

    /// Every file to import, with its path below the directory.
    func contents() -> [CountyFile] { documentFiles() + recordFiles() }

    func documentFiles() -> [CountyFile] {
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
            CountyFile(path: "documents/\(sheet.name).jsonl", kind: .documents, bytes: Self.lines(sheet.lines))
        }
        let writer = PlainFiles(plan: plan, seed: seed)
        for id in plan.order {
            guard let format = plain[id] else { continue }
            let path = "documents/plain/\(DocumentRows.id(of: id)).\(format.rawValue)"
            let bytes = writer.bytes(of: plan.documents[id], as: format)
            files.append(CountyFile(path: path, kind: .documents, bytes: bytes))
        }
        files.append(
            CountyFile(
                path: "documents/rules.jsonl", kind: .documents, bytes: Self.lines(FoodRule.versions.map(\.line))))
        let cleanup = plan.rounds.flatMap { rows.rows(of: $0) }
        files.append(CountyFile(path: "cleanup/rounds.jsonl", kind: .cleanup, bytes: Self.lines(cleanup)))
        return files
    }

    private static func lines(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

    /// Eight documents that come as files: with number and text of their own, and not versions of a work, which a file
    /// cannot say.
    func plainDocuments() -> [Int: PlainFiles.Format] {
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
