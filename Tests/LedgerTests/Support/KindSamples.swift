// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Foundation
import Records

@testable import Ledger

/// Invented records of the other kinds, and short ways to import them.
extension Sample {
    static let code = "91532328MA6TEST0X0"

    static func source(_ id: String) -> SourceReference { SourceReference(name: "示例来源", id: id) }

    static func act(_ id: String, kind: ActKind = .penalty, from: String? = nil, until: String? = nil) -> EnforcementAct
    {
        var act = EnforcementAct(
            id: id, actKind: kind, party: Party(name: "示例\(id)公司", kind: .organization, creditCode: code),
            organ: "示例县示例局", source: source(id))
        act.number = "示罚〔2024〕\(id)号"
        act.decidedOn = CivilDate("2024-01-01")
        act.publishedOn = from.flatMap { CivilDate($0) }
        act.displayUntil = until.flatMap { CivilDate($0) }
        act.fine = Amount(fen: 100_000)
        act.penaltyKinds = [.fine]
        act.basisCitations = ArticleCitation.find(in: "《示例法》第三条").map(\.citation)
        act.flags = [.basisUnread, .defaultDate]
        return act
    }

    static func subject(_ id: String) -> MarketSubject {
        var subject = MarketSubject(id: id, code: code, name: "示例\(id)公司", source: source(id))
        subject.formerNames = ["示例旧公司"]
        subject.establishedOn = CivilDate("2010-05-05")
        return subject
    }

    static func credit(_ id: String, until: String? = nil) -> CreditEntry {
        var entry = CreditEntry(
            id: id, subjectCode: code, subjectName: "示例公司", section: .honest, sectionText: "守信", source: source(id))
        entry.decidedOn = CivilDate("2024-02-02")
        entry.displayUntil = until.flatMap { CivilDate($0) }
        return entry
    }

    static func interpretation(_ id: String) -> Interpretation {
        var interpretation = Interpretation(id: id, title: "《示例办法》解读", body: "正文\u{0}带空字节。", source: source(id))
        interpretation.interprets = ["示例办法"]
        interpretation.publishedOn = CivilDate("2023-03-03")
        interpretation.flags = [.noText, .unlinked]
        return interpretation
    }

    static func item(_ id: String) -> ListItem {
        var item = ListItem(
            id: id, list: .power, code: "SL-1", name: "示例事项", organ: "示例县示例局", source: source(id))
        item.validFrom = CivilDate("2024-04-04")
        return item
    }

    static func benchmark(_ id: String) -> DiscretionBenchmark {
        var benchmark = DiscretionBenchmark(
            id: id, violation: "示例行为", basis: "《示例法》第三条", circumstance: "从轻", range: "一万元以下", organ: "示例县示例局",
            source: source(id))
        benchmark.maximum = Amount(fen: 1_000_000)
        return benchmark
    }

    /// One of every kind.
    static var everyKind: [any PublicRecord] {
        [
            act("a1"), act("l1", kind: .licence), subject("s1"), credit("k1"), interpretation("j1"), item("i1"),
            benchmark("b1"),
        ]
    }
}

extension Ledger {
    /// Imports records of one kind as one file whose rows have the sources' ids as keys.
    @discardableResult
    func take<Record: PublicRecord>(
        _ records: [Record], kind: RecordKind? = nil, source: String = "示例", file: String = "k.jsonl",
        isFullLoad: Bool = false
    ) throws -> ImportCounts {
        guard let kind = kind ?? records.first?.kind else { return ImportCounts() }
        return try importing(kind, source: source, file: ImportedFile(name: file, checksum: UUID().uuidString)) {
            session in
            for (index, record) in records.enumerated() {
                _ = try session.accept(record, row: try Self.row(of: record, number: index + 1))
            }
            if isFullLoad { _ = try session.withdrawMissing() }
            return session.counts
        }
    }

    func take(_ record: any PublicRecord) throws { try takeOne(record) }

    private func takeOne(_ record: some PublicRecord) throws { try take([record]) }

    static func row(of record: some PublicRecord, number: Int) throws -> ImportedRow {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let checksum = SHA256Digest.hex(of: try encoder.encode(record))
        return ImportedRow(number: number, key: record.source.id, checksum: checksum, original: record.title)
    }

    /// Ids of the acts that may be shown.
    func shownActs() throws -> Set<String> {
        var ids: Set<String> = []
        try records(EnforcementAct.self) { ids.insert($0.id) }
        return ids
    }

    /// What a reader of all changes would hold.
    func followedIDs() throws -> Set<String> { Set(try allChanges().filter { !$0.isDeleted }.map(\.id)) }
}
