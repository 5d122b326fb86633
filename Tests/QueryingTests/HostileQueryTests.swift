// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records
import TestSupport
import Testing

/// reliability.md §3, T14: whatever is asked, there is an answer or a `RequestProblem`; nothing else, and no crash.
@Suite struct HostileQueryTests {
    static let queries = Rounds.of(10_000)

    @Test func `any text has an answer or a problem that can be told`() throws {
        let seed = SeededGenerator.announcedSeed("HostileQueryTests")
        let documents = InventedCorpus.documents(120, seed: seed)
        let corpus = try IndexedCorpus(documents)
        var source = HostileText(seed: seed, texts: documents.flatMap { [$0.title, $0.body, $0.number ?? ""] })
        var (answered, refused) = (0, 0)
        for _ in 0..<Self.queries {
            let text = source.query()
            do {
                let request = try SearchRequest(parameters: [("q", text)] + source.filters(), today: Self.day)
                let answer = try corpus.engine.search(request)
                #expect(answer.items.count <= request.limit && answer.items.count <= answer.total.value)
                #expect(answer.items.count == max(0, min(request.limit, answer.total.value - request.offset)))
                answered += 1
            } catch is RequestProblem {
                refused += 1
            } catch {
                Issue.record("\(Self.shown(text)): \(error)")
            }
        }
        print("HostileQueryTests: \(answered) answered, \(refused) refused")
        #expect(answered > Self.queries / 4 && refused > Self.queries / 20, "both must be met")
    }

    @Test func `any text may be asked about its validity or taken for an id`() throws {
        let seed = SeededGenerator.announcedSeed("HostileQueryTests.status")
        let documents = InventedCorpus.documents(60, seed: seed)
        let corpus = try IndexedCorpus(documents)
        var source = HostileText(seed: seed, texts: documents.flatMap { [$0.title, $0.number ?? "", $0.id] })
        for _ in 0..<Rounds.of(2_000) {
            let text = source.query()
            do {
                let reply = try corpus.engine.status(text, asOf: Self.day)
                #expect(reply.matches.count <= 10)
                #expect(!reply.matches.isEmpty || !reply.warnings.isEmpty)
            } catch is RequestProblem {
            } catch {
                Issue.record("status of \(Self.shown(text)): \(error)")
            }
            do {
                #expect(try corpus.engine.record(text, asOf: Self.day).id == text)
            } catch SearchError.notFound {
            } catch {
                Issue.record("record \(Self.shown(text)): \(error)")
            }
        }
    }

    @Test func `any parameters make a request or a problem, and a request gives itself back`() throws {
        let seed = SeededGenerator.announcedSeed("HostileQueryTests.parameters")
        var source = HostileText(seed: seed, texts: ["政务公开", "2020-01-01", "in_force", "document", "F01", "newest"])
        var accepted = 0
        for _ in 0..<Rounds.of(20_000) {
            let parameters = source.parameters()
            do {
                let request = try SearchRequest(parameters: parameters, today: Self.day)
                accepted += 1
                let again = try SearchRequest(parameters: request.parameters(today: Self.day), today: Self.day)
                #expect(again == request, "\(Self.shown("\(parameters)"))")
            } catch {
                #expect(!error.code.isEmpty && !error.description.isEmpty)
            }
        }
        #expect(accepted > Rounds.of(1_000))
    }

    private static let day = CivilDate(year: 2026, month: 11, day: 23) ?? Beijing.today

    /// The scalars by number, for they may not print.
    private static func shown(_ text: String) -> String {
        text.debugDescription.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
    }
}
