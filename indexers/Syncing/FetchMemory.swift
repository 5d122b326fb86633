// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// What the last fetch of a source brought, so that the next one need not bring it again.
struct FetchMemory: Codable, Hashable {
    var url: String
    /// The file's name in the folder.
    var file: String
    /// SHA-256 of the file as it was fetched.
    var checksum: String
    var etag: String?
    var lastModified: String?

    /// What was remembered at `path`; `nil` where nothing was or it cannot be read: then everything is fetched.
    init?(path: String) {
        guard let data = FileManager.default.contents(atPath: path),
            let memory = try? JSONDecoder().decode(FetchMemory.self, from: data)
        else { return nil }
        self = memory
    }

    init(url: String, file: String, checksum: String, etag: String?, lastModified: String?) {
        self.url = url
        self.file = file
        self.checksum = checksum
        self.etag = etag
        self.lastModified = lastModified
    }

    func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(self).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
