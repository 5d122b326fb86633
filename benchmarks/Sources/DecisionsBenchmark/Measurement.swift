// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing

/// What was measured, as a table for docs/performance.md.
struct Measurement {
    var rows: Int
    var report: ImportReport
    var wall: Double
    var processor: Double
    var before: ResidentMemory
    var after: ResidentMemory
    var trace: [MemoryTrace.Point]
    var fileBytes: Int
    var ledgerBytes: Int

    var table: String {
        var lines = [
            "| rows | rows/s | wall s | CPU s | CPU µs a row | file MB | ledger MB |",
            "| --- | --- | --- | --- | --- | --- | --- |",
            "| \(rows) | \(Int(Double(rows) / wall)) | \(fixed(wall)) | \(fixed(processor)) "
                + "| \(fixed(processor / Double(rows) * 1e6)) | \(fileBytes / 1_000_000) | \(ledgerBytes / 1_000_000) |",
            "", "| share of rows | resident MiB | peak MiB | CPU s so far |", "| --- | --- | --- | --- |",
            "| 0 % | \(fixed(before.current)) | \(fixed(before.peak)) | |",
        ]
        for point in trace {
            lines.append(
                "| \(point.share) % | \(fixed(point.memory.current)) | \(fixed(point.memory.peak)) "
                    + "| \(fixed(point.processor)) |")
        }
        lines.append("| stored | \(fixed(after.current)) | \(fixed(after.peak)) | |")
        if let early = trace.first { lines += ["", growth(early)] }
        return lines.joined(separator: "\n")
    }

    /// The criterion: what nine tenths of the rows add to the peak of the first tenth.
    private func growth(_ early: MemoryTrace.Point) -> String {
        "peak at the end / peak at \(early.share) % of the rows: \(fixed(after.peak / early.memory.peak, 3))"
    }

    private func fixed(_ value: Double, _ digits: Int = 1) -> String {
        value.formatted(
            .number.precision(.fractionLength(digits)).grouping(.never).locale(Locale(identifier: "en_US_POSIX")))
    }
}
