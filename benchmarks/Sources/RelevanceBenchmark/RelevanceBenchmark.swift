// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records

/// Judges the ranking of articles by laypeople's questions whose answering articles are known.
///
///     RelevanceBenchmark DATA-FOLDER QUESTIONS.tsv JUDGEMENTS.tsv
///
/// Prints the share of answering articles among the first ten (recall), the mean reciprocal rank of the first one, and
/// nDCG over ten; the second half of the questions by number is reported apart, so that what is tuned on the first
/// half can be checked on it.
@main
struct RelevanceBenchmark {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 3 else {
            print("用法：RelevanceBenchmark 数据目录 questions.tsv judgements.tsv")
            return
        }
        let engine = Engine(folder: arguments[0] + "/index", deadline: .seconds(60))
        let questions = try rows(arguments[1]).compactMap { $0.count >= 2 ? ($0[0], $0[1]) : nil }
        var answers: [String: Set<String>] = [:]
        for row in try rows(arguments[2]) where row.count >= 2 { answers[row[0], default: []].insert(row[1]) }
        let judged = questions.filter { answers[$0.0] != nil }
        var tuned = Scores()
        var held = Scores()
        for (index, question) in judged.enumerated() {
            var request = SearchRequest(text: question.1, asOf: Beijing.today)
            request.unit = .articles
            request.limit = 10
            guard let answer = try? engine.search(request) else { continue }
            let ids = answer.items.map { $0.source.id + "#" + ($0.article?.number ?? "") }
            let wanted = answers[question.0] ?? []
            if index % 2 == 0 { tuned.add(ids, wanted) } else { held.add(ids, wanted) }
        }
        print("even questions: \(tuned.line)\nodd questions:  \(held.line)")
    }

    private static func rows(_ path: String) throws -> [[String]] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    struct Scores {
        var count = 0
        var recall = 0.0
        var reciprocal = 0.0
        var gain = 0.0

        mutating func add(_ ids: [String], _ wanted: Set<String>) {
            count += 1
            var found = 0
            var sum = 0.0
            for (rank, id) in ids.enumerated() where wanted.contains(id) {
                found += 1
                if found == 1 { reciprocal += 1 / Double(rank + 1) }
                sum += 1 / log2(Double(rank + 2))
            }
            let ideal = (0..<min(10, wanted.count)).reduce(0.0) { $0 + 1 / log2(Double($1 + 2)) }
            recall += Double(found) / Double(max(1, wanted.count))
            gain += ideal > 0 ? sum / ideal : 0
        }

        var line: String {
            let total = Double(max(1, count))
            return String(
                format: "%d questions, recall@10 %.3f, MRR@10 %.3f, nDCG@10 %.3f", count, recall / total,
                reciprocal / total, gain / total)
        }
    }
}
