// SPDX-License-Identifier: GPL-3.0-or-later

/// What must be known of a record that is already held, to tell whether a row changes it.
struct HeldRecord {
    var record: Int64
    var id: String
    /// Under which it is held.
    var key: String
    var workID: String
    var rowChecksum: String
    var importerVersion: Int64
    var contentChecksum: String
    /// Withdrawn because its source left it out; its row brings it back.
    var isGoneAtSource: Bool
}
