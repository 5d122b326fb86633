// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying

/// Times questions within the process, without a connection: where the time of an answer goes, and not of its way.
struct Stopwatch {
    let index: String
    let repetitions: Int

    /// For each line of the file its fastest and its median answer, in nanoseconds, after as many that are not timed.
    func run(_ file: String) throws {
        let engine = Engine(folder: index, deadline: .seconds(600))
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        try engine.runningPlans { runner in
            for line in lines {
                let question = try Question(
                    line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
                var times: [Int64] = []
                for number in 0..<repetitions * 2 {
                    let start = ContinuousClock.now
                    _ = try Reply(question, runner).bytes
                    let spent = start.duration(to: .now).components
                    if number >= repetitions { times.append(spent.attoseconds / 1_000_000_000) }
                }
                times.sort()
                print(times[0], times[times.count / 2], separator: "\t")
            }
        }
    }
}
