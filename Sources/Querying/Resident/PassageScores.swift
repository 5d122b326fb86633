// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds for some rows the passage with the highest weight for the scoring terms.
struct PassageScores {
    struct Best {
        /// The index document of the passage.
        var document: UInt32
        var weight: Double
    }

    /// The rows looked at, ascending, and the best passage of each that has one with a scoring term.
    private var rows: [UInt32] = []
    private var found: [Best?] = []
    /// The sum of a text without any of the terms.
    private static let unmatched = -1.0
    private let index: ResidentIndex
    private let scored: [Plan.ScoredTerm]
    private let list: (String) throws -> PostingList

    init(index: ResidentIndex, scored: [Plan.ScoredTerm], list: @escaping (String) throws -> PostingList) {
        self.index = index
        self.scored = scored
        self.list = list
    }

    /// The best passage of a row that was read.
    func best(_ row: UInt32) -> Best? { place(of: row).flatMap { found[$0] } }

    private func place(of row: UInt32) -> Int? {
        let at = rows.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { PostingPart.lowerBound($0, buffer.count, from: 0, row) } ?? 0
        }
        return at < rows.count && rows[at] == row ? at : nil
    }

    /// Looks at the passages of `wanted`, each row once.
    mutating func read(_ wanted: [UInt32]) throws {
        guard !scored.isEmpty else { return }
        let new = (rows.isEmpty ? wanted : wanted.filter { place(of: $0) == nil }).sorted()
        guard !new.isEmpty else { return }
        let before = zip(rows, found).map { ($0, $1) }
        rows = before.isEmpty ? new : (rows + new).sorted()
        found = [Best?](repeating: nil, count: rows.count)
        for (row, best) in before { keep(best, row) }
        let whole = new.filter { index.spaces.isWhole($0) }
        try readWhole(whole)
        if whole.count < new.count { try readTexts(new.filter { !index.spaces.isWhole($0) }) }
    }

    private mutating func keep(_ best: Best?, _ row: UInt32) {
        if let at = place(of: row) { found[at] = best }
    }

    private mutating func readTexts(_ new: [UInt32]) throws {
        let spaces = index.spaces
        let first = spaces.firstText
        // The texts of all rows one behind the other.
        var starts: [Int] = []
        var size = 0
        for row in new {
            starts.append(size)
            size += Int(first[Int(row) + 1] - first[Int(row)])
        }
        var sums = [Double](repeating: Self.unmatched, count: size)
        for term in scored {
            let list = try list(term.term)
            guard list.texts.count > 0 else { continue }
            add(list, factor: term.factor, rows: new, starts: starts, to: &sums)
        }
        for (at, row) in new.enumerated() {
            let texts = first[Int(row)]..<first[Int(row) + 1]
            var found: Best?
            for text in texts where spaces.isPassage(Int(text)) {
                let sum = sums[starts[at] + Int(text - texts.lowerBound)]
                guard sum != Self.unmatched else { continue }
                let weight = Score.rounded(sum)
                if found.map({ weight > $0.weight }) ?? true {
                    found = Best(document: spaces.documentOfText[Int(text)], weight: weight)
                }
            }
            keep(found, row)
        }
    }

    /// Rows that are their own passages.
    private mutating func readWhole(_ rows: [UInt32]) throws {
        guard !rows.isEmpty else { return }
        var sums = [Double](repeating: Self.unmatched, count: rows.count)
        for term in scored {
            let list = try list(term.term)
            let part = list.rows
            let weight = index.weight(list, factor: term.factor, XapianExecutor.passageWeighting)
            var cursor = 0
            for (number, row) in rows.enumerated() {
                guard let at = part.index(of: row, &cursor) else { continue }
                sums[number] =
                    max(sums[number], 0)
                    + weight.weight(part.frequency(at), length: index.spaces.rowLength[Int(row)])
            }
        }
        for (number, row) in rows.enumerated() where sums[number] != Self.unmatched {
            keep(
                Best(document: index.columns.documentOfRow[Int(row)], weight: Score.rounded(sums[number])), row)
        }
    }

    private func add(
        _ list: PostingList, factor: Double, rows: [UInt32], starts: [Int], to sums: inout [Double]
    ) {
        let weight = index.weight(list, factor: factor, XapianExecutor.passageWeighting)
        let spaces = index.spaces
        let places = list.texts.places.start
        let count = list.texts.count
        var at = 0
        for (number, row) in rows.enumerated() {
            let low = spaces.firstText[Int(row)]
            let high = spaces.firstText[Int(row) + 1]
            at = PostingPart.lowerBound(places, count, from: at, low)
            while at < count, places[at] < high {
                let text = places[at]
                let slot = starts[number] + Int(text - low)
                // A term that only filters has no weight and is found all the same.
                sums[slot] =
                    max(sums[slot], 0) + weight.weight(list.texts.frequency(at), length: spaces.textLength[Int(text)])
                at += 1
            }
            if at == count { return }
        }
    }
}

extension ResidentIndex {
    /// The weight of a term under one of the executors' weightings.
    func weight(_ list: PostingList, factor: Double, _ weighting: BM25Parameters) -> TermWeight {
        TermWeight(
            documentFrequency: list.documentFrequency, documents: spaces.documentCount, factor: factor,
            spaces.shape(weighting))
    }
}
