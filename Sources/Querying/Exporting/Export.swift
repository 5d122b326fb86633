// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// All hits of a search, given piece by piece, each piece a question of its own, so that a long export takes its turn
/// with everybody else and needs no more memory than one piece (a workbook: than itself).
///
/// All pieces are of one index and one day. Where either changes before the end, the export breaks off: what was
/// withdrawn meanwhile must not be given any more.
public struct Export: Sendable {
    public let request: ExportRequest
    private var state = State.begins

    private enum State: Sendable {
        case begins
        case goesOn(ExportWriter, revision: String, through: String, day: CivilDate, page: Int, total: Int)
        case isDone
    }

    /// Hits of a piece.
    static let pieceSize = 200

    private let limit: Int

    public init(_ request: ExportRequest) { self.init(request, limit: request.format.limit) }

    /// - Parameter limit: of hits, in place of the format's.
    init(_ request: ExportRequest, limit: Int) {
        self.request = request
        self.limit = limit
    }

    /// The next bytes, `nil` behind the last. Pieces may be empty.
    ///
    /// - Throws: `RequestProblem` `too_many_rows` before the first byte where there are more hits than the format's
    ///   limit; `SearchError.changed` where the index or the day is another than at the beginning; what a search throws.
    public mutating func next(from engine: Engine) throws -> [UInt8]? {
        switch state {
        case .isDone: return nil
        case .begins:
            let piece = try engine.exportPiece(request.search, page: 1, size: Self.pieceSize)
            guard piece.head.total <= limit else { throw tooMany(piece.head.total) }
            let writer = ExportWriter(request.format, piece.head)
            return try write(piece, writer, beginning: try writer.beginning(), page: 1)
        case .goesOn(let writer, let revision, let through, let day, let page, let total):
            state = .isDone
            let piece = try engine.exportPiece(request.search, page: page, size: Self.pieceSize)
            guard piece.head.indexRevision == revision, piece.head.dataThrough == through, piece.today == day,
                piece.head.total == total
            else { throw SearchError.changed }
            return try write(piece, writer, beginning: [], page: page)
        }
    }

    private mutating func write(
        _ piece: ExportPiece, _ writer: ExportWriter, beginning: [UInt8], page: Int
    ) throws -> [UInt8] {
        var writer = writer
        var bytes = beginning
        for row in piece.rows { bytes += try writer.add(row) }
        if page * Self.pieceSize >= piece.head.total {
            bytes += try writer.end()
            state = .isDone
        } else {
            state = .goesOn(
                writer, revision: piece.head.indexRevision, through: piece.head.dataThrough, day: piece.today,
                page: page + 1, total: piece.head.total)
        }
        return bytes
    }

    private func tooMany(_ total: Int) -> RequestProblem {
        let other = request.format == .xlsx ? "或改用 csv、ndjson（最多 \(ExportFormat.csv.limit) 条）" : ""
        return RequestProblem(
            code: "too_many_rows", parameter: request.search.text.isEmpty ? "kind" : "q",
            "共 \(total) 条，\(request.format.rawValue) 一次最多导出 \(limit) 条，请增加筛选条件\(other)。")
    }
}

/// Some hits of an export.
struct ExportPiece: Sendable {
    var head: ExportHead
    var today: CivilDate
    var rows: [ExportRow]
}
