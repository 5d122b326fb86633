// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

extension Engine {
    /// A list in the version of a day, and what changed since an earlier one.
    ///
    /// Reads every stored version of the list's items once for a snapshot and day; what is compared is in memory.
    ///
    /// - Parameters:
    ///   - to: the day whose version is given.
    ///   - from: the earlier day to compare with; `nil` for no comparison.
    ///   - page: of the items, from 1; the changes are given whole.
    /// - Throws: `RequestProblem` with `bad_date` where `from` is later than `to`, `SearchError` otherwise.
    public func list(
        _ list: ListItem.List, to: CivilDate, from: CivilDate? = nil, page: Int = 1, limit: Int = ListLimits.standard
    ) throws -> ListAnswer {
        if let from, from > to {
            throw RequestProblem(
                code: "bad_date", parameter: "from", "起始日 \(from) 晚于截止日 \(to)；请把较早的一天写在前面。")
        }
        let clock = ContinuousClock()
        let start = clock.now
        return try reading { reader in
            let records = try reader.snapshot.memo.value("list|\(list.rawValue)", on: reader.today) {
                try reader.documents(with: [TermPrefix.list.term(list.rawValue)], kinds: [.item]).map(reader.record)
            }
            let versions = ListVersions(records)
            let held = versions.items(on: to)
            return ListAnswer(
                list: LabelledCode(code: list.rawValue, label: list.label), to: to, total: held.count,
                items: Array(held.dropFirst((page - 1) * limit).prefix(limit)),
                changes: from.map { versions.changes(from: $0, to: to) }, page: page, limit: limit,
                links: listLinks(list, to: to, from: from, page: page, limit: limit, total: held.count),
                meta: meta(reader, asOf: to, elapsed: start.duration(to: clock.now)))
        }
    }

    private func listLinks(
        _ list: ListItem.List, to: CivilDate, from: CivilDate?, page: Int, limit: Int, total: Int
    ) -> SearchAnswer.Links {
        func link(_ page: Int) -> String {
            var parameters: [(name: String, value: String)] = []
            if let from { parameters.append(("from", from.description)) }
            if to != today() { parameters.append(("to", to.description)) }
            if limit != ListLimits.standard { parameters.append(("limit", String(limit))) }
            if page != 1 { parameters.append(("page", String(page))) }
            return Address.search("/api/v1/lists/" + list.rawValue, parameters)
        }
        return SearchAnswer.Links(
            selfLink: link(page), next: page * limit < total ? link(page + 1) : nil,
            prev: page > 1 ? link(page - 1) : nil)
    }
}

/// How many items a page of a list may have.
public enum ListLimits {
    public static let standard = 100
    public static let most = 1_000
    public static let pages = 10_000
}
