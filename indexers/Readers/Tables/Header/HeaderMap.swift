// SPDX-License-Identifier: GPL-3.0-or-later

/// Which column of a sheet holds which field.
struct HeaderMap {
    struct Field {
        /// Column of the sheet, from 0.
        var source: Int
        /// Column of the table; `nil` only among the unknown.
        var match: HeaderMatch?
        /// The heading as printed, on one line, titles of groups before it.
        var heading: String
        /// Its lowest cell.
        var name: String

        fileprivate var rank: HeaderMatch.Rank { match?.rank ?? .typo }
    }

    /// Recognised columns in the order of the table; ignored ones among them.
    private(set) var fields: [Field] = []
    /// Headings that mean nothing here.
    private(set) var unknown: [Field] = []
    /// Two headings that mean the same equally surely.
    private(set) var duplicate: (first: String, second: String)?
    /// Columns up to the last heading.
    private(set) var width = 0

    /// How well the rows fit as a heading.
    var score: Int { fields.count }

    /// Reads headings; each column of the sheet comes with the texts it may be known by, best first.
    ///
    /// Sure matches are made first. Misspelt names may take only columns that nothing else has taken, and only where
    /// at least two headings are sure, so that no row of data is taken for a misspelt heading.
    init(_ headings: [(source: Int, candidates: [String])], table: ColumnTable) {
        var sure: [Int: [Field]] = [:]
        var open: [Heading] = []
        for (source, candidates) in headings {
            width = max(width, source + 1)
            var field = Field(
                source: source, match: nil, heading: Self.oneLine(candidates.first ?? ""),
                name: candidates.last ?? "")
            let labels = candidates.compactMap { HeaderLabel($0) }
            field.match = labels.lazy.compactMap { table.index.match($0) }.first
            if let column = field.match?.column {
                sure[column, default: []].append(field)
            } else {
                open.append(Heading(field: field, labels: labels))
            }
        }
        var taken: [Int: Field] = [:]
        for (column, rivals) in sure.sorted(by: { $0.key < $1.key }) {
            let ranked = rivals.sorted { ($0.rank, $0.source) < ($1.rank, $1.source) }
            taken[column] = ranked[0]
            open += ranked.dropFirst().map { Heading(field: $0, labels: []) }
            if ranked.count > 1, ranked[1].rank == ranked[0].rank, !table.columns[column].isIgnored {
                duplicate = duplicate ?? (ranked[0].heading, ranked[1].heading)
            }
        }
        if taken.count >= 2 { Self.takeMisspelt(&open, into: &taken, table: table) }
        fields = taken.sorted { $0.key < $1.key }.map(\.value)
        unknown = open.map(\.field).sorted { $0.source < $1.source }
    }

    private struct Heading {
        var field: Field
        var labels: [HeaderLabel]
    }

    private static func takeMisspelt(_ open: inout [Heading], into taken: inout [Int: Field], table: ColumnTable) {
        let typo = HeaderTypo(index: table.index)
        let free = Set(table.columns.indices.filter { taken[$0] == nil })
        var guesses: [Int: [Int]] = [:]
        for place in open.indices {
            let match = open[place].labels.lazy.compactMap { typo.match($0, among: free) }.first
            open[place].field.match = match
            if let match { guesses[match.column, default: []].append(place) }
        }
        // Two misspelt headings for one column: neither has it.
        for (column, places) in guesses where places.count == 1 { taken[column] = open[places[0]].field }
        let settled = Set(guesses.values.filter { $0.count == 1 }.map { $0[0] })
        open = open.indices.filter { !settled.contains($0) }.map { open[$0] }
    }

    /// The names of the required columns that are not there; groups as 甲或乙.
    func missing(in table: ColumnTable) -> [String] {
        let present = Set(fields.compactMap(\.match?.column))
        var names: [String] = []
        var groups: [String] = []
        for (index, column) in table.columns.enumerated() {
            if column.isRequired, !present.contains(index) { names.append(Self.printed(column)) }
            if !column.group.isEmpty, !groups.contains(column.group) { groups.append(column.group) }
        }
        for group in groups {
            let members = table.columns.indices.filter { table.columns[$0].group == group }
            if members.allSatisfy({ !present.contains($0) }) {
                names.append(members.map { Self.printed(table.columns[$0]) }.joined(separator: "或"))
            }
        }
        return names
    }

    /// Why a heading that means nothing here may not be passed over; `nil` where all may. A second heading for a field is
    /// known.
    func untold(in table: ColumnTable) -> String? {
        unknown.lazy.filter { $0.match == nil }.compactMap {
            table.refusal(ofUnknown: $0.name) ?? table.refusal(ofUnknown: $0.heading)
        }.first
    }

    private static func printed(_ column: ColumnTable.Column) -> String {
        column.codes.first.map { "\(column.label)（\($0)）" } ?? column.label
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined()
    }
}
