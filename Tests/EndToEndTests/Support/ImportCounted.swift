// SPDX-License-Identifier: GPL-3.0-or-later

/// The JSON of `mingcha-index import --json` as interfaces.md promises it, read without the program's own types.
struct ImportCounted: Decodable {
    struct Counts: Decodable, Equatable {
        var read: Int
        var accepted: Int
        var unchanged: Int
        var rejected: Int
        /// Only where a file waits for confirmation.
        var held: Int?

        /// Every row that was read became one of them.
        var addsUp: Bool { read == accepted + unchanged + rejected + (held ?? 0) }
    }

    struct File: Decodable {
        var path: String
        var counts: Counts
        var error: String?

        private enum CodingKeys: String, CodingKey { case path, error }
        private struct Failure: Decodable { var code: String }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            path = try container.decode(String.self, forKey: .path)
            error = try container.decodeIfPresent(Failure.self, forKey: .error)?.code
            counts = try Counts(from: decoder)
        }
    }

    var files: [File]
    var totals: Counts

    /// Every row that was read is counted once, in its file and in the totals.
    var addsUp: Bool {
        let read = files.reduce(0) { $0 + $1.counts.read }
        return totals.addsUp && totals.read == read && !files.contains { !$0.counts.addsUp }
    }
}

extension ImportCounted.Counts {
    init(_ read: Int, accepted: Int = 0, unchanged: Int = 0, rejected: Int = 0) {
        self.init(read: read, accepted: accepted, unchanged: unchanged, rejected: rejected)
    }
}
