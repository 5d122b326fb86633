// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records

/// Times answers of the engine in one process, without a connection: microseconds an answer, by part.
///
///     AnswerBenchmark INDEX PATHS [ROUNDS]        PATHS: addresses of /api/v1/search, one a line (load/paths.py api)
///
/// The first round reads the index and is not timed; of the others the fastest counts, since it had the least beside it.
@main
struct AnswerBenchmark {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 2 || arguments.count == 3, let rounds = Int(arguments.count == 3 ? arguments[2] : "5"),
            rounds > 0
        else {
            FileHandle.standardError.write(Data("用法：AnswerBenchmark INDEX PATHS [轮数，缺省 5]\n".utf8))
            exit(2)
        }
        let engine = Engine(folder: arguments[0], deadline: .seconds(600))
        let today = engine.today()
        let questions = try String(contentsOfFile: arguments[1], encoding: .utf8).split(separator: "\n").map {
            try SearchRequest(parameters: parameters(String($0)), today: today)
        }
        let planner = Planner()
        let parts: [(name: String, run: (SearchRequest) throws -> Int)] = [
            ("reading the query", { try QueryParser.parse($0.text).understood.count }),
            ("reading and planning", { planner.plan(try QueryParser.parse($0.text), for: $0).scored.count }),
            ("the answer", { try engine.search($0, today: today).items.count }),
            ("the answer as JSON", { try engine.search($0, today: today).json.count }),
        ]
        print("| part | µs an answer |\n| --- | --- |")
        for part in parts {
            let fastest = try (0...rounds).map { _ in try time(questions, part.run) }.dropFirst().min() ?? 0
            print("| \(part.name) | \(String(format: "%.1f", fastest)) |")
        }
    }

    private static func parameters(_ address: String) -> [(name: String, value: String)] {
        (URLComponents(string: address)?.queryItems ?? []).map { (name: $0.name, value: $0.value ?? "") }
    }

    /// Microseconds for one of the questions, on average.
    private static func time(_ questions: [SearchRequest], _ run: (SearchRequest) throws -> Int) throws -> Double {
        var kept = 0
        let start = ContinuousClock.now
        for question in questions { kept &+= try run(question) }
        let spent = start.duration(to: .now).components
        precondition(kept >= 0)
        return (Double(spent.seconds) * 1e6 + Double(spent.attoseconds) / 1e12) / Double(questions.count)
    }
}
