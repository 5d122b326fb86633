// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Readers
import Records

/// What differs between importing documents and importing cleanup rows.
struct RowKind<Record: Sendable>: Sendable {
    var kind: RecordKind
    var key: @Sendable (JSONObject) -> String
    var unknownFields: @Sendable (JSONObject) -> [String]
    var read: @Sendable (JSONObject) throws(RowRefusal) -> Record
    var accept: @Sendable (ImportSession, Record, ImportedRow) throws -> RowOutcome
}
