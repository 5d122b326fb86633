// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB

extension Database {
    /// `inTransaction`, with a value to bring out.
    func inOneTransaction<T>(
        _ kind: TransactionKind, _ body: () throws -> (TransactionCompletion, T)
    ) throws -> T {
        var result: T?
        try inTransaction(kind) {
            let (completion, value) = try body()
            result = value
            return completion
        }
        guard let result else { throw LedgerError(.unexpected, "台账操作失败。", detail: "transaction without a result") }
        return result
    }
}
