// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema
import TestSupport

@testable import Querying

/// Plans of every shape: those of typed questions, and trees that no question gives.
struct RandomPlans {
    private let reader: IndexReader
    private let texts: [[Unicode.Scalar]]
    private let terms: [String]
    private let organs: [String]
    private let fields: [String]
    private let words = QueryWords()

    init(reader: IndexReader, texts: [String]) {
        self.reader = reader
        self.texts = texts.map { Array($0.unicodeScalars) }
        let columns = reader.snapshot.columns
        organs = columns.organNames
        fields = columns.fieldNames + ["F99"]
        // Every kind of term that the index has, from the start, the middle and the end of the alphabet.
        var terms: [String] = ["没有的词", "XK:document", "XK:enforcement", "XU:r", "XU:p"]
        for prefix in ["", "S", "X", "XT:", "XB:", "XA:", "Y", "XW"] {
            let names = (try? reader.executor.termNames(prefix: prefix, limit: 5_000)) ?? []
            terms += stride(from: 0, to: names.count, by: max(1, names.count / 120)).map { names[$0] }
        }
        self.terms = terms
    }

    mutating func next(_ random: inout SeededGenerator) throws -> Plan {
        Bool.random(using: &random) ? try asked(&random) : tree(&random)
    }

    /// The plan of a typed question.
    private func asked(_ random: inout SeededGenerator) throws -> Plan {
        for _ in 0..<20 {
            let request = self.request(&random)
            if let query = try? QueryParser.parse(request.text) { return reader.planner.plan(query, for: request) }
        }
        return reader.planner.plan(try QueryParser.parse("管理"), for: request(&random))
    }

    private func tree(_ random: inout SeededGenerator) -> Plan {
        let request = self.request(&random)
        var plan = Plan(
            unit: request.unit, match: match(&random, depth: 3), asOf: request.asOf, sort: request.sort,
            offset: request.offset, limit: request.limit)
        if chance(4, &random) { plan.relaxed = match(&random, depth: 2) }
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            let term = Plan.ScoredTerm(pick(terms, &random), Double(Int.random(in: 1...10, using: &random)) / 4)
            if !plan.scored.contains(where: { $0.term == term.term }) { plan.scored.append(term) }
        }
        for _ in 0..<(chance(4, &random) ? 2 : 0) {
            plan.preferences.append(
                Plan.Preference(
                    terms: [pick(terms, &random)], article: chance(2, &random) ? "3" : nil,
                    kind: chance(3, &random) ? .document : nil))
        }
        filter(&plan.filters, &random)
        plan.filters.counting = pick(Plan.Counting.allCases, &random)
        return plan
    }

    private func match(_ random: inout SeededGenerator, depth: Int) -> Match {
        if depth == 0 || chance(3, &random) { return leaf(&random) }
        func parts(_ random: inout SeededGenerator) -> [Match] {
            (0..<Int.random(in: 1...4, using: &random)).map { _ in match(&random, depth: depth - 1) }
        }
        switch Int.random(in: 0..<5, using: &random) {
        case 0, 1: return .and(parts(&random))
        case 2: return .or(parts(&random))
        case 3: return .andNot(match(&random, depth: depth - 1), match(&random, depth: depth - 1))
        default:
            return depth == 3 ? .atLeast(Int.random(in: 1...3, using: &random), parts(&random)) : .or(parts(&random))
        }
    }

    private func leaf(_ random: inout SeededGenerator) -> Match {
        switch Int.random(in: 0..<9, using: &random) {
        case 0: return .all
        case 1: return chance(4, &random) ? .none : .term(pick(terms, &random))
        case 2: return .prefix(pick(["第", "管", "办法", "Y20", "XB:", "没有"], &random), limit: pick([1, 3, 200], &random))
        case 3, 4: return words.phrase(piece(&random, 2...6))
        case 5: return words.phrase(piece(&random, 2...4), field: .title)
        case 6:
            let (left, right) = (words.phrase(piece(&random, 2...3)), words.phrase(piece(&random, 2...3)))
            guard case .term(let first) = left, case .term(let second) = right else { return left }
            return .near([first, second], window: Int.random(in: 2...12, using: &random))
        default: return .term(pick(terms, &random))
        }
    }

    private func request(_ random: inout SeededGenerator) -> SearchRequest {
        let day = CivilDate(year: Int.random(in: 2009...2030, using: &random), month: 6, day: 15)
        var request = SearchRequest(text: text(&random), asOf: day ?? AgreementCorpus.today)
        request.unit = chance(3, &random) ? .articles : .records
        request.sort = pick(SearchRequest.Sort.allCases, &random)
        request.limit = pick([1, 5, 20, 100], &random)
        request.page = chance(3, &random) ? Int.random(in: 1...3, using: &random) : 1
        var filters = Plan.Filters()
        filter(&filters, &random)
        request.kinds = filters.kinds
        request.organs = filters.organs
        request.fields = filters.fields
        request.statuses = filters.statuses
        request.from = filters.from
        request.to = filters.to
        return request
    }

    private func filter(_ filters: inout Plan.Filters, _ random: inout SeededGenerator) {
        func some<Value>(_ values: [Value], _ random: inout SeededGenerator) -> [Value] {
            guard chance(4, &random), !values.isEmpty else { return [] }
            return (0..<Int.random(in: 1...2, using: &random)).map { _ in pick(values, &random) }
        }
        filters.kinds = some(RecordKind.allCases, &random)
        filters.organs = some(organs, &random)
        filters.fields = some(fields, &random)
        filters.statuses = some(StatusCode.allCases, &random)
        if chance(5, &random) {
            let from = CivilDate(year: Int.random(in: 2008...2022, using: &random), month: 3, day: 1)
            filters.from = chance(4, &random) ? nil : from
            filters.to = chance(4, &random) ? nil : from?.adding(days: Int.random(in: 0...4_000, using: &random))
        }
    }

    private func text(_ random: inout SeededGenerator) -> String {
        let first = piece(&random, 1...6)
        let second = piece(&random, 1...6)
        return switch Int.random(in: 0..<12, using: &random) {
        case 0: ""
        case 1: "\"\(first)\""
        case 2: "\(first) OR \(second)"
        case 3: "\(first) -\(second)"
        case 4: "(\(first) OR \"\(second)\") \(piece(&random, 1...3))"
        case 5: "\(first) -\"\(second)\""
        case 6: "\(first) \(second)"
        case 7: "第\(Int.random(in: 1...9, using: &random))条"
        case 8: "《\(first)》"
        case 9: "\(piece(&random, 2...2)) NEAR/5 \(piece(&random, 2...2))"
        case 10: piece(&random, 2...3) + "*"
        default: first
        }
    }

    /// A piece of a text of the corpus.
    private func piece(_ random: inout SeededGenerator, _ lengths: ClosedRange<Int>) -> String {
        let text = pick(texts, &random)
        let length = min(text.count, Int.random(in: lengths, using: &random))
        let start = Int.random(in: 0...(text.count - length), using: &random)
        var view = String.UnicodeScalarView()
        view.append(
            contentsOf: text[start..<(start + length)].filter {
                $0.properties.isIdeographic || $0.properties.isAlphabetic
            })
        return view.isEmpty ? "管理" : String(view)
    }

    private func chance(_ oneIn: Int, _ random: inout SeededGenerator) -> Bool {
        Int.random(in: 0..<oneIn, using: &random) == 0
    }

    private func pick<Value>(_ values: [Value], _ random: inout SeededGenerator) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }
}
