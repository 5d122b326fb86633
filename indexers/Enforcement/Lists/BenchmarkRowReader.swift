// SPDX-License-Identifier: GPL-3.0-or-later
public import Importing
public import Readers
public import Records

/// Reads rows of discretion grids 裁量基准: conduct × article × circumstance → range (domain.md §2.6).
public struct BenchmarkRowReader: RecordRowReader {
    private let source: String

    public init(source: String) { self.source = source }

    /// One cell of a grid. Refuses with `missing_field` (violation, basis, circumstance, range, organ), `bad_date`,
    /// `bad_number` (no amount; a minimum above the maximum), `bad_field`, `too_long`, and `classified` or `internal` (the gate).
    public func read(_ row: JSONObject) throws(RowRefusal) -> DiscretionBenchmark {
        let cells = try ListRow(row, table: .benchmarks)
        try cells.refuseUnpublished()
        let violation = try cells.required("violation")
        let basis = try cells.required("basis")
        let circumstance = try cells.required("circumstance")
        let range = try cells.required("range")
        let organ = try cells.required("organ")
        let from = try cells.day("valid_from")
        let until = try cells.day("valid_to")
        try cells.refuseOrder(from, until)
        let key = key(of: row)
        let stable = key.isEmpty ? [violation, basis, circumstance, range, organ].joined(separator: "|") : key
        var benchmark = DiscretionBenchmark(
            id: RecordIdentity.hashedID(prefix: DiscretionBenchmark.idPrefix, source: source, key: stable),
            violation: violation, basis: basis, circumstance: circumstance, range: range, organ: organ,
            source: cells.source(source, id: cells.text("id") ?? ""))
        benchmark.basisCitations = BasisReading(basis: basis).bases
        benchmark.minimum = try cells.amount("minimum")
        benchmark.maximum = try cells.amount("maximum")
        if let minimum = benchmark.minimum, let maximum = benchmark.maximum, maximum < minimum {
            throw RowRefusal(
                code: "bad_number", sentence: "罚款下限（minimum）\(minimum.label)高于上限（maximum）\(maximum.label)。请核对后重新报送。")
        }
        benchmark.level = cells.text("level")
        benchmark.number = cells.text("number")
        benchmark.validFrom = from
        benchmark.validUntil = until
        return benchmark
    }

    /// The row's own id, else the grid and the cell in it: organ, document, conduct, article, circumstance, first day;
    /// empty where conduct, circumstance or organ is missing or the day is none.
    public func key(of row: JSONObject) -> String {
        do throws(RowRefusal) {
            let cells = try ListRow(row, table: .benchmarks)
            if let id = cells.text("id") { return id }
            guard let violation = cells.text("violation"), let circumstance = cells.text("circumstance"),
                let organ = cells.text("organ"), let basis = cells.text("basis")
            else { return "" }
            let day = try cells.day("valid_from").map(\.description) ?? ""
            let number = cells.text("number").flatMap { DecisionNumber($0)?.key } ?? ""
            let organID = OrganDirectory.standard.reference(for: organ).id
            return [organID, number, day].joined(separator: "|") + "|"
                + [violation, basis, circumstance].map(TitleKey.key).joined(separator: "|")
        } catch {
            return ""
        }
    }

    public func original(of raw: RawRow) -> String { ListRow.original(of: raw, table: .benchmarks) }

    public func unknownFields(of row: JSONObject) -> [String] { ListRow.unknown(row, table: .benchmarks) }
}
