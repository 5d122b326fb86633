// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records

/// Whoever answers: the index on this machine or a service elsewhere; the answers are the same.
protocol AnswerSource {
    func search(_ parameters: [(name: String, value: String)]) async throws -> SearchAnswer
    func record(_ id: String, asOf: CivilDate) async throws -> RecordAnswer
    func status(_ text: String, asOf: CivilDate) async throws -> StatusReply
    func subject(_ text: String, asOf: CivilDate) async throws -> SubjectAnswer
    func basis(_ citation: String, asOf: CivilDate, page: Int, limit: Int) async throws -> BasisAnswer
    func ledger(
        _ rule: LedgerRule, asOf: CivilDate, organ: String?, state: String?, page: Int, limit: Int
    ) async throws -> LedgerAnswer
    func suggest(_ text: String) async throws -> SuggestionAnswer
    /// Hands the bytes of an export on, piece by piece.
    func export(_ parameters: [(name: String, value: String)], into sink: (Data) throws -> Void) async throws
    func list(
        _ list: ListItem.List, to: CivilDate, from: CivilDate?, page: Int, limit: Int
    ) async throws -> ListAnswer
}

/// The index in a data folder.
struct LocalSource: AnswerSource {
    let engine: Engine

    func search(_ parameters: [(name: String, value: String)]) async throws -> SearchAnswer {
        try engine.search(try SearchRequest(parameters: parameters, today: engine.today()))
    }

    func record(_ id: String, asOf: CivilDate) async throws -> RecordAnswer { try engine.record(id, asOf: asOf) }

    func status(_ text: String, asOf: CivilDate) async throws -> StatusReply { try engine.status(text, asOf: asOf) }

    func subject(_ text: String, asOf: CivilDate) async throws -> SubjectAnswer { try engine.subject(text, asOf: asOf) }

    func basis(_ citation: String, asOf: CivilDate, page: Int, limit: Int) async throws -> BasisAnswer {
        try engine.basis(citation, asOf: asOf, page: page, limit: limit)
    }

    func ledger(
        _ rule: LedgerRule, asOf: CivilDate, organ: String?, state: String?, page: Int, limit: Int
    ) async throws -> LedgerAnswer {
        try engine.ledger(rule, asOf: asOf, organ: organ, state: state, page: page, limit: limit)
    }

    func suggest(_ text: String) async throws -> SuggestionAnswer { try engine.suggest(text) }

    func export(_ parameters: [(name: String, value: String)], into sink: (Data) throws -> Void) async throws {
        var export = Export(try ExportRequest(parameters: parameters, today: engine.today()))
        while let piece = try export.next(from: engine) { try sink(Data(piece)) }
    }

    func list(
        _ list: ListItem.List, to: CivilDate, from: CivilDate?, page: Int, limit: Int
    ) async throws -> ListAnswer {
        try engine.list(list, to: to, from: from, page: page, limit: limit)
    }
}
