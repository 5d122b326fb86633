// SPDX-License-Identifier: GPL-3.0-or-later

/// Who looked at a held file; good for the file with this checksum only, so that what confirms one file cannot confirm
/// the next.
public struct FileConfirmation: Hashable, Sendable {
    /// SHA-256 of the file, 64 hexadecimal digits in lower case.
    public var checksum: String
    /// Nobody's name where the person ran the import.
    public var persons: [String]

    public init(checksum: String, persons: [String] = []) {
        self.checksum = checksum
        self.persons = persons
    }
}

extension [FileConfirmation] {
    /// How many persons have confirmed the file; one is whoever named it in the command.
    func persons(for checksum: String) -> Int {
        let found = filter { $0.checksum == checksum }
        guard !found.isEmpty else { return 0 }
        return Swift.max(1, Set(found.flatMap(\.persons)).count)
    }
}
