// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// One version in the list of a work's versions.
struct VersionLine: Sendable {
    var name: String
    var title: String
    var href: String
    var dates: String
    var status: StatusWord?
    var isShown: Bool

    init(_ version: RecordAnswer.Version, of shownID: String, day: PageDay) {
        name = Self.name(of: version)
        title = version.title
        href = day.link(Address.page(.document, version.id))
        let dates = [
            version.publishedOn.map { "\($0.chinese)发布" }, version.effectiveOn.map { "\($0.chinese)施行" },
        ]
        self.dates = dates.compactMap { $0 }.joined(separator: "，")
        status = version.status.map { StatusWord($0.code, label: $0.label) }
        isShown = version.id == shownID
    }

    /// 2019年版, by the year in which its text began.
    static func name(of version: RecordAnswer.Version?) -> String {
        (version?.effectiveOn ?? version?.publishedOn).map { "\($0.year)年版" } ?? "日期不明的版本"
    }
}
