// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Indexing
import Ledger
import Records
import Schema
import TextAnalysis

/// The parts of indexing one by one, on one thread, to say where its time goes.
struct Profile {
    let ledger: Ledger
    let changes: [Change]
    var bytes = 0
    var scalars = 0

    init(ledger: Ledger) throws {
        self.ledger = ledger
        changes = try ledger.changes(after: 0, limit: .max).filter { !$0.isDeleted }
        var (bytes, scalars) = (0, 0)
        try ledger.documents(withoutBody: false) {
            bytes += $0.body.utf8.count
            scalars += $0.body.unicodeScalars.count
        }
        self.bytes = bytes
        self.scalars = scalars
    }

    func steps() async throws -> [Step] {
        let assembly = RecordAssembly(ledger: ledger)
        var steps: [Step] = []
        var held: [AssembledRecord] = []
        steps.append(
            try await Step.measure("  part: assemble records from the ledger, cut passages") {
                for change in changes {
                    if let found = try assembly.record(id: change.id, kind: change.kind) { held.append(found) }
                }
            })
        steps.append(
            await Step.measure("  part: fold texts") {
                for entry in held { for passage in entry.passages { _ = TextFolding.fold(passage.text) } }
            })
        let analyser = Analyzer()
        steps.append(
            await Step.measure("  part: fold and cut into terms") {
                for entry in held {
                    for passage in entry.passages { _ = analyser.tokens(of: TextFolding.fold(passage.text)) }
                }
            })
        let projection = RecordProjection()
        steps.append(
            try await Step.measure("  part: project records to index documents, all of the above but assembly") {
                for entry in held { _ = try projection.documents(for: entry.record, passages: entry.passages) }
            })
        return steps
    }
}
