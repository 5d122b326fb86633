// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// 您正在看……版: says that the text shown is not the one that applies on the day, and where that one is.
struct VersionBar: Sendable {
    var words: String
    var href: String
    var linkWords: String

    /// `nil` where the text shown is the one that applies, or none of the work's does.
    init?(_ answer: RecordAnswer, day: PageDay) {
        let applying: Set<StatusCode> = [.inForce, .revisionPending, .suspended]
        guard let shown = answer.status, !applying.contains(shown.code),
            let current = answer.versions.last(where: { version in
                version.id != answer.id && version.status.map { applying.contains($0.code) } == true
            })
        else { return nil }
        let own = answer.versions.first { $0.id == answer.id }
        words = "您正在看\(VersionLine.name(of: own))" + (shown.code == .notYet ? "，尚未施行。" : "，不是现行文本。")
        href = day.link(Address.page(answer.kind, current.id))
        linkWords = "查看现行的\(VersionLine.name(of: current))"
    }
}
