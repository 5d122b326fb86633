// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB

extension Database {
    func run(_ sql: String, _ arguments: StatementArguments = []) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// The first row, read before it is left: a copied row would lose what stands behind a NUL.
    func first<T>(_ sql: String, _ arguments: StatementArguments = [], _ read: (Row) throws -> T) throws -> T? {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        return try rows.next().map(read)
    }

    func all<T>(_ sql: String, _ arguments: StatementArguments = [], _ read: (Row) throws -> T) throws -> [T] {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        var values: [T] = []
        while let row = try rows.next() { values.append(try read(row)) }
        return values
    }

    /// Row by row, with a statement of its own, so that `body` may ask the same question again.
    func each(_ sql: String, _ arguments: StatementArguments = [], _ body: (Row) throws -> Void) throws {
        let rows = try Row.fetchCursor(makeStatement(sql: sql), arguments: arguments)
        while let row = try rows.next() { try body(row) }
    }

    func integer(_ sql: String, _ arguments: StatementArguments = []) throws -> Int64 {
        try first(sql, arguments) { try $0.optionalInteger(0) ?? 0 } ?? 0
    }
}
