// SPDX-License-Identifier: GPL-3.0-or-later

/// The columns by which tables of one kind of record are known: canonical field names, and what sources print instead.
///
/// One table serves CSV, XLSX and the members of JSON Lines, so that a row reader sees the same `JSONObject` whatever
/// the file. Columns are found by code, by name and by the words in brackets, never by position (domain.md §2.3).
public struct ColumnTable: Sendable {
    /// What such a table is called in messages: 行政处罚.
    public let label: String
    /// In the order in which rows list their members.
    public let columns: [Column]
    /// Words of headings that may say that a record is over: a column so named that is not known is never passed over.
    public let telling: [String]
    let index: HeaderIndex

    /// Linear in the names. Of two columns that claim one name, the first has it.
    public init(label: String, columns: [Column], telling: [String] = []) {
        self.telling = telling
        self.label = label
        self.columns = columns
        index = HeaderIndex(columns: columns)
    }

    /// Why a column that is not known may not be passed over, for people; `nil` where it may.
    public func refusal(ofUnknown heading: String) -> String? {
        guard telling.contains(where: heading.contains) else { return nil }
        let known = columns.flatMap { $0.names.prefix(1) }.filter { name in telling.contains { name.contains($0) } }
        return "不认识列“\(heading.prefix(20))”。这样的列可能说明记录已经撤销、修复或者停止公示，不能略过。"
            + "认识的列有\(known.map { "“\($0)”" }.joined(separator: "、"))；请改用其中之一，与此无关的请删去该列。"
    }

    /// One column: a field, and how headings name it.
    public struct Column: Hashable, Sendable {
        /// The canonical field name, such as `party_name`; also accepted as a heading.
        public var key: String
        /// Chinese headings; the first is the official one, which messages use.
        public var names: [String]
        /// Codes of the data standard, such as `CF_XDR_MC`; letter case does not count.
        public var codes: [String]
        /// Words that decide when they stand in brackets behind something else: 行政相对人代码_1（统一社会信用代码）.
        public var bracketWords: [String]
        /// A table without this column is refused whole.
        public var isRequired: Bool
        /// At least one column of those that share a group must be there; empty for none.
        public var group: String
        /// Known and left out, such as 序号.
        public var isIgnored: Bool
        public var shape: Shape

        public init(
            key: String, names: [String], codes: [String] = [], bracketWords: [String] = [], isRequired: Bool = false,
            group: String = "", isIgnored: Bool = false, shape: Shape = .text
        ) {
            self.key = key
            self.names = names
            self.codes = codes
            self.bracketWords = bracketWords
            self.isRequired = isRequired
            self.group = group
            self.isIgnored = isIgnored
            self.shape = shape
        }

        /// The name in messages: 行政处罚决定书文号.
        var label: String { names.first ?? key }
    }

    /// What stands in a column, as far as spreadsheets damage it.
    public enum Shape: String, Hashable, Sendable {
        case text
        /// Codes and numbers that are no quantities: `9.13301E+17` is refused (F23).
        case identifier
        /// Days; a spreadsheet's serial number counts only where the cell is formatted as a date (F22).
        case date
        /// Money in 万元 by the standard; under a heading that says 元 it is converted.
        case amount
    }
}
