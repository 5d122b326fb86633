// SPDX-License-Identifier: GPL-3.0-or-later

internal import CXapian

extension Database {
    /// Checks every table of an index on disk.
    ///
    /// On an index that is being written to it may raise false alarms. It misses much damage (there are no checksums)
    /// and does not miss a missing stored-data or position table: hash the files as well. Throws when it cannot start
    /// or a table is damaged beyond reading.
    public static func check(path: String) throws(XapianError) -> CheckReport {
        var report = cxapian_bytes()
        let errors = try XapianError.check { error in lend(path) { cxapian_check($0, &report, error) } }
        let text = String(decoding: [UInt8](takingOwnership: report), as: UTF8.self)
        return CheckReport(errors: errors, text: text)
    }

    /// Writes indexes as one compact index to a folder of its own; the sources are not changed.
    ///
    /// From an index being written to it either gives a whole revision or throws. Where metadata keys clash, one of the
    /// sources wins. The result is revision 1; nothing but the tables is forced to disk: see ``FileSync``.
    public static func compact(
        from paths: [String], to destination: String, _ options: Compaction = Compaction()
    ) throws(XapianError) {
        let raw = cxapian_compaction(
            renumber: options.renumbers, multipass: options.multipass, fuller: options.fuller,
            block_size: UInt32(clamping: min(options.blockSize, 1 << 20)))
        try XapianError.check { error in
            lend(paths) { sources, count in
                lend(destination) { cxapian_compact(sources, count, $0, raw, error) }
            }
        }
    }
}
