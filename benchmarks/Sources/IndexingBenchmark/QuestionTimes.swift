// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Ledger
import Querying
import Records

/// How long questions of several kinds take on the index just built; the median of repeated runs, warm.
struct QuestionTimes {
    let engine: Engine
    static let kinds: [(name: String, queries: [String])] = [
        ("a common word", ["管理", "工作", "规定"]), ("two words", ["食品 安全", "行政处罚 罚款", "政务 公开"]),
        ("a phrase", ["\"突发公共卫生事件\"", "\"法律责任\""]), ("a document number", ["国发〔2019〕5号", "国办发〔2019〕24号"]),
        ("an article", ["食品安全法124条", "劳动法第三十六条"]),
        ("a question", ["公司不给员工缴纳社会保险怎么办", "房东不退押金可以起诉吗"]), ("browsing", [""]),
    ]

    init(ledger: Ledger, folder: String) throws {
        engine = Engine(folder: folder, deadline: .seconds(60))
        try engine.open()
    }

    var table: String {
        get throws {
            var lines = ["| question | median ms | hits |", "| --- | --- | --- |"]
            for kind in Self.kinds {
                var times: [Double] = []
                var hits = 0
                for query in kind.queries {
                    var request = SearchRequest(text: query, asOf: Beijing.today)
                    if query.isEmpty { request.kinds = [.document] }
                    for _ in 0..<7 {
                        let answer = try engine.search(request)
                        times.append(answer.meta.tookMs)
                        hits = max(hits, answer.total.value)
                    }
                }
                lines.append("| \(kind.name) | \(Report.fixed(times.sorted()[times.count / 2])) | ≤ \(hits) |")
            }
            return lines.joined(separator: "\n")
        }
    }
}
