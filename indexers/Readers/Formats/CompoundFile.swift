// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be told of an OLE compound file (DOC, or the envelope of an encrypted DOCX) without unpacking it:
/// its folder entries carry their names in UTF-16, and those names say what it holds.
enum CompoundFile {
    static func isCompound(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }

    /// A password-protected DOCX or XLSX.
    static func isEncryptedPackage(_ bytes: [UInt8]) -> Bool {
        holds("EncryptedPackage", in: bytes) || holds("EncryptionInfo", in: bytes)
    }

    static func hasMacros(_ bytes: [UInt8]) -> Bool {
        holds("_VBA_PROJECT", in: bytes) || holds("Macros", in: bytes)
    }

    static func isWordDocument(_ bytes: [UInt8]) -> Bool { holds("WordDocument", in: bytes) }

    // Folder entries are 128 bytes long and so aligned; only whole names count, hence the closing zero.
    private static func holds(_ name: String, in bytes: [UInt8]) -> Bool {
        let pattern: [UInt8] = name.utf8.reduce(into: []) { $0 += [$1, 0] } + [0, 0]
        var offset = 512
        while offset + pattern.count <= bytes.count {
            if bytes[offset] == pattern[0], bytes[offset...].starts(with: pattern) { return true }
            offset += 128
        }
        return false
    }
}
