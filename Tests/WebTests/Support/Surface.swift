// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// An address that shows a record, and what of it.
struct Surface: Sendable {
    var path: String
    /// Part of the request, which answers may repeat.
    var asked: String
    /// What the answer holds as long as the record is shown.
    var tells: [String]

    /// Every surface of a planted record.
    static func all(of planted: PlantedRecord) -> [Surface] {
        var surfaces: [Surface] = []
        func add(_ path: String, _ parameters: [(String, String)] = [], asked: String = "", _ tells: String...) {
            let given = parameters.map { (name: $0.0, value: $0.1) }
            surfaces.append(Surface(path: Address.search(path, given), asked: asked, tells: tells))
        }
        let (id, page) = (planted.id, planted.page)
        for text in [planted.name, planted.code, planted.number, "\"\(planted.phrase)\""] {
            add("/api/v1/search", [("q", text)], asked: text, "\"\(id)\"", planted.organ, planted.source)
            add("/search", [("q", text)], asked: text, page, planted.organ)
            for format in ExportFormat.allCases {
                add("/api/v1/export", [("q", text), ("format", format.rawValue)], asked: text, id, planted.organ)
            }
            add("/search.atom", [("q", text)], asked: text, page, planted.organ)
        }
        // The snippet: what was looked for, marked in its sentence.
        add("/api/v1/search", [("q", "\"\(planted.phrase)\"")], asked: planted.phrase, "<mark>\(planted.phrase)</mark>")
        let beginning = String(planted.name.prefix(6))
        add("/api/v1/suggest", [("q", beginning)], asked: beginning, planted.name, planted.code)
        add("/api/v1/suggest", [("q", planted.code)], asked: planted.code, planted.name)
        add("/api/v1/suggest", [("q", String(planted.number.dropLast(4)))], asked: planted.number, page, planted.organ)
        add("/search", [("q", planted.record is CreditEntry ? "taotie" : "likun")], planted.name)
        add("/api/v1/records/\(id)", asked: id, planted.name, planted.code, planted.number, planted.phrase)
        add(page, asked: id, planted.name, planted.code, planted.number, planted.phrase)
        add("/subject/\(planted.code)", asked: planted.code, page, planted.organ)
        add("/api/v1/subjects/\(planted.code)", asked: planted.code, "\"\(id)\"", planted.source)
        for text in [planted.name, planted.code] {
            add("/api/v1/subjects", [("q", text)], asked: text, planted.code)
            add("/subject", [("q", text)], asked: text, planted.code)
        }
        add("/status", [("q", planted.number)], asked: planted.number)
        add("/api/v1/status", [("q", planted.number)], asked: planted.number)
        add("/feed.atom", [], page, planted.organ)
        add("/browse", [], planted.organ)
        add("/")
        add("/api/v1/search", [("kind", planted.record.kind.rawValue), ("sort", "newest")], planted.organ)
        add("/api/v1/search", [("organ", planted.organ)], asked: planted.organ, "\"\(id)\"")
        add("/api/v1/search", [("q", "示例"), ("sort", "newest"), ("limit", "100")], "\"\(id)\"", planted.organ)
        if planted.record is EnforcementAct {
            let article = "示例食品经营法第12条"
            add(
                "/api/v1/basis", [("citation", article), ("limit", "1000")], "\"\(id)\"", planted.number, planted.source
            )
            add("/api/v1/ledger/publication", [("limit", "1000")], "\"\(id)\"", planted.organ)
            add("/api/v1/records/food-2022", [], "\"applied\"")
            add("/doc/food-2022")
        }
        return surfaces
    }
}
