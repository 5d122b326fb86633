// SPDX-License-Identifier: GPL-3.0-or-later

/// One file in a ZIP archive, as its table of contents describes it.
struct ZipEntry: Hashable {
    let name: String
    let isEncrypted: Bool
    /// Bytes in the archive.
    let packedSize: Int
    /// Bytes when unpacked, as claimed.
    let size: Int
    /// Where its local header begins.
    let offset: Int

    /// The name would lead out of the folder it is unpacked into ("zip slip").
    var leadsOutside: Bool {
        let parts = name.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "/" || $0 == "\\" })
        return name.hasPrefix("/") || name.hasPrefix("\\") || parts.contains("..") || name.utf8.contains(0)
            || name.dropFirst().hasPrefix(":")
    }
}
