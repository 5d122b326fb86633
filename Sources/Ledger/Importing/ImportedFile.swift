// SPDX-License-Identifier: GPL-3.0-or-later

/// The file that rows are read from, as it is told apart in the ledger.
public struct ImportedFile: Codable, Hashable, Sendable {
    /// Its name within the source; the same name with another checksum is a corrected or later file.
    public var name: String
    /// SHA-256 of its bytes in hexadecimal.
    public var checksum: String

    public init(name: String, checksum: String) {
        self.name = name
        self.checksum = checksum
    }
}
