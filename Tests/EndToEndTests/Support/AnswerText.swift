// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Testing

/// Answers as text that may be compared.
enum AnswerText {
    /// Everything but how long it took; a failure is recorded and is an answer too.
    static func whole(_ engine: Engine, _ request: SearchRequest) -> String {
        text(engine, request) { $0.meta.tookMs = 0 }
    }

    /// Likewise without what tells two indexes of the same content apart: revision and moment of the data.
    static func content(_ engine: Engine, _ request: SearchRequest) -> String {
        text(engine, request) { answer in
            answer.meta.tookMs = 0
            answer.meta.indexRevision = ""
            answer.meta.dataThrough = ""
        }
    }

    private static func text(
        _ engine: Engine, _ request: SearchRequest, without: (inout SearchAnswer) -> Void
    ) -> String {
        do {
            var answer = try engine.search(request)
            without(&answer)
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(answer), as: UTF8.self)
        } catch {
            var cause = "\(error)"
            // What the engine said is for logs only; this is one.
            if case .engine(let text)? = error as? SearchError { cause = text }
            Issue.record("\(cause) for \(request)")
            return cause
        }
    }
}
