// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What an export is: of which index, for which day, to which question, how many hits.
public struct ExportHead: Codable, Hashable, Sendable {
    public var indexRevision: String
    public var dataThrough: String
    public var asOf: CivilDate
    /// As asked; what asks about a person by a number is not repeated.
    public var query: String
    public var total: Int
    public var warnings: [String]

    enum CodingKeys: String, CodingKey {
        case query, total, warnings
        case indexRevision = "index_revision"
        case dataThrough = "data_through"
        case asOf = "as_of"
    }

    /// The same in words.
    var lines: [(name: String, value: String)] {
        [
            ("条数", String(total)), ("查询", query), ("效力截至", asOf.description), ("数据截至", dataThrough),
            ("索引版本", indexRevision),
        ] + warnings.map { ("提示", $0) } + [("声明", "按公开文件整理，供查询参考；法律效力以发文机关公布的文本和目录为准。")]
    }
}
