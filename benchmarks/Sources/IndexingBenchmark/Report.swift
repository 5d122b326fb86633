// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The measurements as a table.
struct Report {
    let steps: [Step]
    let text: Profile
    let folder: String
    let indexing: Step

    var table: String {
        var lines = [
            "texts: \(text.changes.count) records, \(text.scalars) characters, \(Self.megabytes(text.bytes)) MB of UTF-8",
            "", "| step | wall s | CPU s | share of indexing CPU |", "| --- | --- | --- | --- |",
        ]
        for step in steps {
            let share = Int((step.processor / max(indexing.processor, 0.001) * 100).rounded())
            lines.append("| \(step.name) | \(Self.fixed(step.wall)) | \(Self.fixed(step.processor)) | \(share) % |")
        }
        let index = Self.size(of: folder + "/index")
        lines += [
            "",
            "index: \(Self.megabytes(index)) MB, \(Self.fixed(Double(index) / Double(max(text.bytes, 1)))) × the text",
            "ledger: \(Self.megabytes(Self.size(of: folder, only: "ledger.sqlite"))) MB",
            "peak resident memory of reading, linking, indexing and profile: \(Step.peakMemory) MiB",
        ]
        return lines.joined(separator: "\n")
    }

    static func fixed(_ value: Double) -> String { String(format: "%.2f", value) }

    static func megabytes(_ bytes: Int) -> String { String(format: "%.1f", Double(bytes) / 1e6) }

    static func size(of folder: String, only name: String? = nil) -> Int {
        let files = FileManager.default.subpaths(atPath: folder) ?? []
        return files.reduce(0) { sum, file in
            guard name == nil || file == name else { return sum }
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + file)
            let isFolder = attributes?[.type] as? FileAttributeType == .typeDirectory
            return sum + (isFolder ? 0 : (attributes?[.size] as? NSNumber)?.intValue ?? 0)
        }
    }
}
