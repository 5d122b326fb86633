// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// Whoever answers: the index on this machine or a service elsewhere; the answers are the same.
protocol AnswerSource {
    func search(_ parameters: [(name: String, value: String)]) async throws -> SearchAnswer
    func record(_ id: String, asOf: CivilDate) async throws -> RecordAnswer
    func status(_ text: String, asOf: CivilDate) async throws -> StatusReply
}

/// The index in a data folder.
struct LocalSource: AnswerSource {
    let engine: Engine

    func search(_ parameters: [(name: String, value: String)]) async throws -> SearchAnswer {
        try engine.search(try SearchRequest(parameters: parameters, today: Beijing.today))
    }

    func record(_ id: String, asOf: CivilDate) async throws -> RecordAnswer { try engine.record(id, asOf: asOf) }

    func status(_ text: String, asOf: CivilDate) async throws -> StatusReply { try engine.status(text, asOf: asOf) }
}
