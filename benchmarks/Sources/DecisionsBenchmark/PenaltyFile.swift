// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import TextAnalysis

/// A 双公示 table of invented penalties in the layout of 2018, written piece by piece.
struct PenaltyFile {
    var path: String
    var rows: Int
    var isGB18030: Bool

    /// Rows held before they are written.
    private static let piece = 2_000

    enum Failure: Error { case encoding }

    func write() throws {
        FileManager.default.createFile(atPath: path, contents: nil)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        defer { try? file.close() }
        try file.write(contentsOf: bytes([InventedPenalty.headings]))
        var next = 0
        while next < rows {
            let end = min(rows, next + Self.piece)
            try file.write(contentsOf: bytes((next..<end).map { InventedPenalty(row: $0).cells }))
            next = end
        }
    }

    private func bytes(_ lines: [[String]]) throws -> Data {
        // No cell holds a separator, a quote or a line end.
        let text = lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
        guard isGB18030 else { return Data(text.utf8) }
        guard let bytes = TextEncoding.gb18030(text) else { throw Failure.encoding }
        return Data(bytes)
    }
}
