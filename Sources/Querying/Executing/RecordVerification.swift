// SPDX-License-Identifier: GPL-3.0-or-later
import Schema
import TextAnalysis
import Xapian

/// Decides which records a match with phrases finds, on the texts of their passages and header lines; the index keeps
/// no positions.
///
/// A phrase stands in a record where it stands in one of its passages or header lines; nothing reaches across two of
/// them. About 10 µs a record, because the first text that holds settles it.
struct RecordVerification {
    let columns: Columns
    let deadline: ContinuousClock.Instant
    private let analyser = Analyzer()

    init(columns: Columns, deadline: ContinuousClock.Instant) {
        self.columns = columns
        self.deadline = deadline
    }

    /// For each row whether `match` holds.
    ///
    /// - Throws: `SearchError.timeout` past the deadline.
    func rows(_ match: Match, in database: borrowing Database) throws -> [Bool] {
        var rows = [Bool](repeating: false, count: columns.rowCount)
        switch match {
        case .all:
            return [Bool](repeating: true, count: columns.rowCount)
        case .none:
            break
        case .term, .prefix:
            for document in try documents(EngineQuery.filter(match), database) where columns.isRecord(document) {
                rows[Int(columns.rowOfDocument[Int(document)])] = true
            }
        case .phrase(let terms, _, let text):
            let phrase = TextFolding.fold(text)
            func holds(_ text: FoldedText) -> Bool { !Highlight.occurrences(of: phrase, in: text).isEmpty }
            if terms.contains(where: { $0.hasPrefix(TermPrefix.title.rawValue) }) {
                for document in try documents(EngineQuery.conjunction(terms), database)
                where columns.isRecord(document) {
                    let row = Int(columns.rowOfDocument[Int(document)])
                    let lines =
                        columns.isWhole(row)
                        ? try texts(ofWhole: document, database)
                        : try lines(ofHeader: columns.headerOfRow[row], database)
                    rows[row] = lines.first.map(holds) ?? false
                }
            } else {
                try verify(terms, &rows, database, holds)
            }
        case .near(let terms, let window):
            try verify(terms, &rows, database) { PassageVerification.isNear(terms, window, analyser.tokens(of: $0)) }
        case .and(let parts):
            rows = [Bool](repeating: true, count: columns.rowCount)
            for part in parts {
                let found = try self.rows(part, in: database)
                for row in rows.indices { rows[row] = rows[row] && found[row] }
            }
        case .or(let parts):
            for part in parts {
                let found = try self.rows(part, in: database)
                for row in rows.indices { rows[row] = rows[row] || found[row] }
            }
        case .andNot(let left, let right):
            let (kept, taken) = (try self.rows(left, in: database), try self.rows(right, in: database))
            for row in rows.indices { rows[row] = kept[row] && !taken[row] }
        case .atLeast(let count, let parts):
            var found = [Int](repeating: 0, count: columns.rowCount)
            for part in parts {
                for (row, holds) in try self.rows(part, in: database).enumerated() where holds { found[row] += 1 }
            }
            for row in rows.indices { rows[row] = found[row] >= count }
        }
        return rows
    }

    /// Marks the rows of which one passage or header line with all `terms` holds.
    private func verify(
        _ terms: [String], _ rows: inout [Bool], _ database: borrowing Database, _ holds: (FoldedText) -> Bool
    ) throws {
        for document in try documents(EngineQuery.conjunction(terms), database) {
            let row = Int(columns.rowOfDocument[Int(document)])
            guard row >= 0, !rows[row], !columns.isRecord(document) || columns.isWhole(row) else { continue }
            guard deadline > .now else { throw SearchError.timeout }
            if columns.isRecord(document) {
                rows[row] = try texts(ofWhole: document, database).contains(where: holds)
            } else if columns.ordinalOfDocument[Int(document)] == -2 {
                rows[row] = try lines(ofHeader: document, database).contains(where: holds)
            } else {
                rows[row] = holds(TextFolding.fold(IndexedPassage.text(ofStored: try database.data(document))))
            }
        }
    }

    /// The header lines and the text of a whole record.
    private func texts(ofWhole document: DocumentID, _ database: borrowing Database) throws -> [FoldedText] {
        StoredRecord.texts(ofStored: try database.data(document)).map(TextFolding.fold)
    }

    private func lines(ofHeader document: DocumentID, _ database: borrowing Database) throws -> [FoldedText] {
        String(decoding: try database.data(document), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map { TextFolding.fold(String($0)) }
    }

    /// Matching documents of any unit, ascending.
    private func documents(_ query: Query, _ database: borrowing Database) throws -> [DocumentID] {
        let options = MatchOptions(
            limit: Int(database.lastDocumentID), checkAtLeast: .all, order: .documentID(), weighting: .boolean,
            deadline: deadline)
        return try database.matches(query, options).matches.map(\.id)
    }
}
