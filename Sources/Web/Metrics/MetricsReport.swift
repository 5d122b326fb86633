// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records

/// `/metrics`: what the server has done since it started, how busy it is, and which index it serves.
struct MetricsReport {
    let requests: RequestCounts.Counts
    let line: SearchService.Load
    let cache: ResultCache
    /// `nil` where no index is open.
    let manifest: Engine.Manifest?

    var text: String {
        var metrics = MetricsText()
        writeRequests(to: &metrics)
        metrics.single("mingcha_questions_running", .gauge, "正在处理的查询", line.running)
        metrics.single("mingcha_questions_waiting", .gauge, "排队等待的查询", line.waiting)
        metrics.single("mingcha_questions_refused_total", .counter, "因繁忙拒绝的查询", line.refused)
        let counts = cache.counts
        metrics.single("mingcha_answers_kept_total", .counter, "由保留的回答直接给出的次数", counts.found)
        metrics.single("mingcha_answers_made_total", .counter, "为保留而重新算出回答的次数", counts.made)
        metrics.single("mingcha_answers_kept_bytes", .gauge, "保留的回答所占内存，字节", cache.byteCount)
        writeIndex(to: &metrics)
        if let bytes = Self.residentBytes {
            metrics.single("process_resident_memory_bytes", .gauge, "进程常驻内存，字节", bytes)
        }
        return metrics.text
    }

    private func writeRequests(to metrics: inout MetricsText) {
        metrics.family("mingcha_requests_total", .counter, "已回答的请求，按路由和状态码")
        for (key, count) in requests.requests.sorted(by: {
            ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status)
        }) {
            metrics.sample(
                "mingcha_requests_total", count, [("route", key.route), ("status", String(key.status))])
        }
        let name = "mingcha_request_duration_seconds"
        metrics.family(name, .histogram, "得出回答所用的时间，秒；不含发送正文")
        var sum = 0
        for (bound, count) in zip(RequestCounts.bounds, requests.durations) {
            sum += count
            metrics.sample(name + "_bucket", sum, [("le", bound.description)])
        }
        sum += requests.durations[RequestCounts.bounds.count]
        metrics.sample(name + "_bucket", sum, [("le", "+Inf")])
        metrics.sample(name + "_sum", requests.seconds)
        metrics.sample(name + "_count", sum)
    }

    private func writeIndex(to metrics: inout MetricsText) {
        metrics.single("mingcha_index_open", .gauge, "有索引可查为 1，否则为 0", manifest == nil ? 0 : 1)
        guard let manifest else { return }
        metrics.single("mingcha_index_records", .gauge, "索引中的记录", manifest.records)
        metrics.single("mingcha_index_passages", .gauge, "索引中的段落", manifest.passages)
        metrics.single("mingcha_index_sequence", .gauge, "索引所含的最后一次变更的序号", Int(manifest.sequence))
        if let moment = ISO8601DateFormatter().date(from: manifest.dataThrough) {
            metrics.single(
                "mingcha_index_data_through_seconds", .gauge, "数据截至的时刻，Unix 秒", Int(moment.timeIntervalSince1970))
        }
    }

    /// What the kernel says of this process; `nil` where it says nothing.
    private static var residentBytes: Int? {
        guard let line = try? String(contentsOfFile: "/proc/self/statm", encoding: .ascii) else { return nil }
        let pages = line.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        return pages.map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) }
    }
}
