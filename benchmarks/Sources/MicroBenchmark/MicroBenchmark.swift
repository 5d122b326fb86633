// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records
import TextAnalysis

/// Measures the hot loops by themselves: nanoseconds an item, the fastest and the median of many runs.
///
///     MicroBenchmark [PLACES]        default: 300000 rows
@main
struct MicroBenchmark {
    private static let runs = 60

    static func main() {
        let places = CommandLine.arguments.dropFirst().first.map { Int($0) ?? 0 } ?? 300_000
        guard places >= 1_000, CommandLine.arguments.count <= 2 else {
            FileHandle.standardError.write(Data("用法：MicroBenchmark [行数，至少 1000]\n".utf8))
            exit(2)
        }
        print("| loop | items | ns an item, fastest | median |\n| --- | --- | --- | --- |")
        for loop in HotLoops(places: places).all { report(loop.name, loop.items, loop.run) }
        for loop in Self.texts { report(loop.name, loop.items, loop.run) }
        print("\(kept & 1 == 2 ? " " : "")", terminator: "")
    }

    /// Whatever the loops give back, so that none is left out.
    nonisolated(unsafe) private static var kept = 0

    private static func report(_ name: String, _ items: Int, _ run: () -> Int) {
        var times: [Double] = []
        for number in 0..<runs + 5 {
            let start = ContinuousClock.now
            kept &+= run()
            let spent = start.duration(to: .now).components
            if number >= 5 {
                times.append((Double(spent.seconds) * 1e9 + Double(spent.attoseconds) / 1e9) / Double(items))
            }
        }
        times.sort()
        print("| \(name) | \(items) | \(fixed(times[0])) | \(fixed(times[times.count / 2])) |")
    }

    private static func fixed(_ value: Double) -> String { String(format: "%.2f", value) }

    /// Reading text; an item is a character.
    private static var texts: [(name: String, items: Int, run: () -> Int)] {
        let text = String(
            repeating: "依据《中华人民共和国食品安全法》第一百二十四条第一款，参照元政规〔2024〕3号文件，当事人2024年3月1日未按规定查验供货者的许可证。", count: 200)
        let folded = TextFolding.fold(text)
        let analyser = Analyzer()
        let count = text.unicodeScalars.count
        return [
            ("fold", count, { TextFolding.fold(text).scalars.count }),
            ("terms", count, { analyser.tokens(of: folded).count }),
            ("document-numbers", count, { DocumentNumber.find(in: text).count }),
            ("citations", count, { ArticleCitation.find(in: text).count }),
            ("credit-code", 18, { CreditCode("91532328MA6K5A2B3C") == nil ? 0 : 1 }),
        ]
    }
}
