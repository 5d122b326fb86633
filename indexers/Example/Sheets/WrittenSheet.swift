// SPDX-License-Identifier: GPL-3.0-or-later

/// The bytes of a file and what stands in it that the manifests list.
struct WrittenSheet: Sendable {
    var bytes: [UInt8] = []
    /// Number of the row as an import counts it, code, reason.
    var rejects: [(row: Int, code: String, why: String)] = []
    var persons: Set<Int> = []
    /// Rows of data, good and bad.
    var count = 0

    mutating func note(_ row: SheetRow, at number: Int) {
        count += 1
        persons.formUnion(row.persons)
        if let reject = row.reject { rejects.append((number, reject.code, reject.why)) }
    }
}
