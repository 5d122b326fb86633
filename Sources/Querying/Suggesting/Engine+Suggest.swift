// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

extension Engine {
    /// Names that what was typed may become: subjects, titles, numbers; by their characters, pinyin or initials.
    ///
    /// Natural persons are never offered. Cost: the first question of a generation reads all its names, up to some
    /// seconds for a million records; then milliseconds.
    ///
    /// - Throws: `RequestProblem` for a text that is empty or too long, `SearchError` otherwise.
    public func suggest(_ typed: String) throws -> SuggestionAnswer {
        let clock = ContinuousClock()
        let start = clock.now
        let text = try QueryText.checked(typed)
        guard !text.isEmpty else {
            throw RequestProblem(code: "missing_query", parameter: "q", "请输入名称、标题或文号的开头。")
        }
        return try reading { reader in
            let isPersonal = PersonalQuery.isPersonal(text)
            var answer = SuggestionAnswer(
                query: isPersonal ? PersonalQuery.given : text, items: [],
                warnings: isPersonal ? [PersonalQuery.warning] : [],
                meta: meta(reader, asOf: reader.today, elapsed: .zero))
            if !isPersonal {
                let table = try reader.snapshot.suggestions.table(reader)
                let search = SuggestionSearch(table, reader.snapshot.columns, today: reader.today)
                answer.items = try search.find(text, limit: SuggestionAnswer.limit)
                    .compactMap { try Self.item($0, search, reader) }
            }
            answer.meta = meta(reader, asOf: reader.today, elapsed: start.duration(to: clock.now))
            return answer
        }
    }

    private static func item(
        _ found: SuggestionSearch.Found, _ search: SuggestionSearch, _ reader: IndexReader
    ) throws -> SuggestionAnswer.Item? {
        let entry = search.table.entries[found.entry]
        let columns = reader.snapshot.columns
        let bearers = search.shown(found.entry).sorted { left, right in
            let levels = (search.level(of: left) ?? 3, search.level(of: right) ?? 3)
            if levels.0 != levels.1 { return levels.0 < levels.1 }
            let (first, second) = (Int(left.row), Int(right.row))
            if columns.date[first] != columns.date[second] { return columns.date[first] > columns.date[second] }
            return columns.identity[first] < columns.identity[second]
        }
        guard let bearer = bearers.first else { return nil }
        let record = try reader.record(columns.documentOfRow[Int(bearer.row)])
        let anywhere = Address.search("/search", [("q", entry.text)])
        var item = SuggestionAnswer.Item(
            text: entry.text, kind: SuggestionAnswer.Kind(entry.role), recordKind: nil, code: entry.code, state: nil,
            division: nil, organ: nil, records: bearers.count, html: anywhere)
        switch entry.role {
        case .subject:
            if let subject = record.subject {
                item.state = RecordState.of(subject)
                item.division = subject.division
            }
            item.html =
                entry.code.map(Address.subjectPage) ?? (record.subject == nil ? anywhere : Address.page(of: record))
        case .title, .number:
            item.recordKind = record.kind
            item.organ = record.organs.first
            let status = status(record, asOf: reader.today)
            item.state = status.map { LabelledCode(code: $0.code.rawValue, label: $0.label) }
            if bearers.count == 1 { item.html = Address.page(of: record) }
        }
        return item
    }
}
