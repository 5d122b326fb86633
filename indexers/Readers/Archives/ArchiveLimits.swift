// SPDX-License-Identifier: GPL-3.0-or-later

/// How much an archive may unpack to (reliability.md §4, hostile files), judged before anything is unpacked.
struct ArchiveLimits {
    var unpackedBytes = 200 << 20
    var entries = 1000
    var ratio = 100
    /// Small entries may compress any way they like: a page of spaces is no bomb.
    var ratioAppliesFrom = 1 << 20
    var refusal = ReadError.zipBomb

    /// For workbooks, which are unpacked piece by piece and never held: a million rows are one to two gigabytes.
    static let workbook = ArchiveLimits(unpackedBytes: 4 << 30, refusal: .workbookBomb)

    /// - Throws: `encrypted`, `zip_path`, `zip_bomb` (also for entries that share bytes, the trick by which a
    ///   small archive of honest sizes unpacks to a huge one).
    func check(_ directory: ZipDirectory) throws(ReadError) {
        guard directory.entries.count <= entries else { throw refusal }
        var total = 0
        var occupied = 0
        for entry in directory.entries {
            if entry.leadsOutside { throw .zipPath }
            if entry.isEncrypted { throw .encrypted }
            total += entry.size
            occupied += entry.packedSize
            if entry.size >= ratioAppliesFrom, entry.size / max(1, entry.packedSize) > ratio { throw refusal }
        }
        guard total <= unpackedBytes, occupied <= directory.size else { throw refusal }
        let places = directory.entries.map { ($0.offset, $0.offset + 30 + $0.packedSize) }.sorted { $0.0 < $1.0 }
        for (earlier, later) in zip(places, places.dropFirst()) where earlier.1 > later.0 { throw refusal }
    }
}
