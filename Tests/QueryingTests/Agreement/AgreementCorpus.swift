// SPDX-License-Identifier: GPL-3.0-or-later
import Indexing
import Records
import TestSupport

@testable import Querying

/// The corpora on which the executors must agree.
enum AgreementCorpus: String, CaseIterable, Sendable {
    /// Documents with articles, organs, fields, statuses over time.
    case documents
    /// Subjects, acts and entries among statutes: short texts, persons, days on which display ends.
    case kinds
    /// The documents in a base, and a good number of them changed since.
    case layers

    static let today = CivilDate("2024-06-15").unsafelyUnwrapped

    func make(seed: UInt64) throws -> IndexedCorpus {
        switch self {
        case .documents:
            return try IndexedCorpus(InventedCorpus.documents(260, seed: seed), today: { Self.today })
        case .layers:
            var documents = InventedCorpus.documents(260, seed: seed)
            let corpus = try IndexedCorpus(documents, isLayered: true, today: { Self.today })
            for index in documents.indices where index % 9 == 0 {
                documents[index].body += "第九十九条　本条为修改所加，由示例县负责解释。\n"
            }
            try corpus.add(documents.enumerated().filter { $0.offset % 9 == 0 }.map(\.element))
            _ = try corpus.projector.build()
            documents[9].title += "（修订）"
            try corpus.add([documents[9]] + InventedCorpus.documents(263, seed: seed).suffix(3))
            _ = try corpus.projector.build()
            return corpus
        case .kinds:
            var records = InventedRecords(subjects: 60, acts: 240, entries: 60, seed: seed)
            // Some have been shown for the last time before today, some will be.
            for index in records.acts.indices where index % 7 == 0 {
                records.acts[index].publishedOn = CivilDate("2021-06-10")?.adding(days: index % 40)
            }
            return try IndexedCorpus(
                InventedStatutes.documents + InventedCorpus.documents(40, seed: seed), others: records.all,
                today: { Self.today })
        }
    }

    /// Texts to take words from.
    func texts(_ corpus: IndexedCorpus) -> [String] {
        var texts: [String] = []
        try? corpus.ledger.documents(withoutBody: false) { document in
            texts += PassageCutter.passages(of: document).map(\.text) + [document.title]
        }
        if self == .kinds {
            texts += InventedRecords(subjects: 60, acts: 240, entries: 60, seed: 1).acts.flatMap {
                [$0.party.name, $0.violation ?? "", $0.organ, $0.number ?? ""]
            }
            texts += ["张某某超范围经营食品", "罚款张某某", "元谋示例商贸有限公司ABC123"]
        }
        return texts.filter { $0.unicodeScalars.count > 1 }
    }
}
