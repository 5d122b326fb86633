// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a record came from, as shown beside it.
public struct SourceReference: Codable, Hashable, Sendable {
    /// 中国政府网; the `--source` name where the row gives none.
    public var name: String
    /// The id that the source gave the row.
    public var id: String
    public var url: String?

    public init(name: String, id: String, url: String? = nil) {
        self.name = name
        self.id = id
        self.url = url
    }
}
