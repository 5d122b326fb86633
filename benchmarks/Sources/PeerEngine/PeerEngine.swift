// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying

/// Mingcha as one more engine beside its peers: builds an index of their records, answers their questions.
///
///     PeerEngine build TSV INDEX        PeerEngine serve INDEX PORT        PeerEngine serve-http INDEX PORT
///     PeerEngine ask INDEX REPETITIONS LINE     asks one question so many times, for counting instructions
///     PeerEngine time INDEX REPETITIONS FILE    fastest and median nanoseconds of each line's question
@main
struct PeerEngine {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("build", 3): try RecordIndex.build(from: arguments[1], folder: arguments[2])
        case ("serve", 3): try LineServer(index: arguments[1], port: port(arguments[2])).run()
        case ("serve-http", 3): try await HTTPServer(index: arguments[1], port: port(arguments[2])).run()
        case ("ask", 4): try ask(index: arguments[1], repetitions: arguments[2], line: arguments[3])
        case ("time", 4):
            try Stopwatch(index: arguments[1], repetitions: max(1, Int(arguments[2]) ?? 1)).run(arguments[3])
        default:
            FileHandle.standardError.write(
                Data(
                    ("用法：PeerEngine build TSV INDEX | serve INDEX PORT | serve-http INDEX PORT"
                        + " | ask INDEX REPETITIONS LINE | time INDEX REPETITIONS FILE\n").utf8))
            exit(2)
        }
    }

    /// Prints the last answer.
    private static func ask(index: String, repetitions: String, line: String) throws {
        let engine = Engine(folder: index, deadline: .seconds(600))
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        let question = try Question(fields)
        try engine.runningPlans { runner in
            var bytes: [UInt8] = []
            for _ in 0..<max(1, Int(repetitions) ?? 1) { bytes = try Reply(question, runner).bytes }
            FileHandle.standardOutput.write(Data(bytes + [10]))
        }
    }

    private static func port(_ text: String) -> Int {
        guard let port = Int(text), (1...65_535).contains(port) else {
            FileHandle.standardError.write(Data("端口应在 1 到 65535 之间：\(text)\n".utf8))
            exit(2)
        }
        return port
    }
}
