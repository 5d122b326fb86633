// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Foundation
import Importing
import Readers
import SourceConfig

/// Where fetched files are kept: DATA/incoming, under names made here, never under those that a server gives
/// (reliability.md F45). A trial run uses a folder of its own that vanishes.
struct IncomingFolder {
    let path: String
    private let isTemporary: Bool

    init(_ data: String, isDryRun: Bool) throws {
        isTemporary = isDryRun
        path =
            isDryRun ? NSTemporaryDirectory() + "mingcha-trial-" + UUID().uuidString.lowercased() : data + "/incoming"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func removeIfTemporary() {
        if isTemporary { try? FileManager.default.removeItem(atPath: path) }
    }

    /// Fetches `url` unless the server says that the file kept from last time is still the same; its path.
    /// - Throws: `RowRefusal` saying why it could not be had; the file kept from last time stays.
    func fetch(_ url: URL, for source: DataSource, limits: FetchLimits) async throws -> (path: String, isNew: Bool) {
        let stem = "source-" + SHA256Digest.hex(of: Array(source.name.utf8)).prefix(16)
        // Hidden, so that a source over this very folder does not take it for a file.
        let memoryPath = "\(path)/.\(stem).fetch"
        let memory = FetchMemory(path: memoryPath)
        let known = memory.flatMap { isKept($0, url: url) ? $0 : nil }
        let partial = "\(path)/\(stem)-\(UUID().uuidString.lowercased()).part"
        defer { try? FileManager.default.removeItem(atPath: partial) }
        var conditions: [String: String] = [:]
        conditions["If-None-Match"] = known?.etag
        conditions["If-Modified-Since"] = known?.lastModified
        let answer = try await Download(url, conditions: conditions, to: partial, limits: limits).run()
        if answer.statusCode == 304, let known { return ("\(path)/\(known.file)", false) }
        guard answer.statusCode == 200 else { throw .fetch("服务器回答 \(answer.statusCode)") }

        let name = "\(stem).\(ending(answer, source: source))"
        let checksum = try FileDigest.sha256(of: partial).hex
        // The memory of the old file goes first: a crash in between costs a fetch, never a wrong 304.
        try? FileManager.default.removeItem(atPath: memoryPath)
        guard rename(partial, "\(path)/\(name)") == 0 else { throw .fetch("文件存不进 incoming 目录") }
        if let old = memory?.file, old != name, !old.contains("/") {
            try? FileManager.default.removeItem(atPath: "\(path)/\(old)")
        }
        try FetchMemory(
            url: url.absoluteString, file: name, checksum: checksum, etag: answer.header("ETag"),
            lastModified: answer.header("Last-Modified")
        ).write(to: memoryPath)
        return ("\(path)/\(name)", true)
    }

    private func isKept(_ memory: FetchMemory, url: URL) -> Bool {
        guard memory.url == url.absoluteString, !memory.file.contains("/") else { return false }
        return (try? FileDigest.sha256(of: "\(path)/\(memory.file)").hex) == memory.checksum
    }

    /// Kinds of text are told apart by the ending: that of the declared format, of the address, or of the type.
    private func ending(_ answer: Download.Answer, source: DataSource) -> String {
        if let format = source.format { return format.rawValue }
        for name in [answer.url?.path ?? "", answer.suggestedName ?? ""] where FileFormat.claimed(by: name) != nil {
            return (name as NSString).pathExtension.lowercased()
        }
        return switch answer.mimeType?.lowercased() {
        case "text/csv": "csv"
        case "application/json", "application/x-ndjson", "application/jsonl": "jsonl"
        case "application/pdf": "pdf"
        case "text/html", "application/xhtml+xml": "html"
        case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx"
        case "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx"
        case "application/msword": "doc"
        default: "txt"
        }
    }
}

extension Error where Self == RowRefusal {
    /// The file on the web could not be had.
    static func fetch(_ reason: String) -> RowRefusal {
        RowRefusal(code: "fetch_failed", sentence: "取不到网上的文件：\(reason)。请核对 url，稍后再试；上次取到的文件不变。")
    }
}
