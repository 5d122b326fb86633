// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A running `mingcha-server`, asked through its JSON API.
struct RemoteSource: AnswerSource {
    let base: URL

    func search(_ parameters: [(name: String, value: String)]) async throws -> SearchAnswer {
        try await get(Address.search("/api/v1/search", parameters))
    }

    func record(_ id: String, asOf: CivilDate) async throws -> RecordAnswer {
        try await get(Address.search(Address.api(id), [("as_of", asOf.description)]))
    }

    func status(_ text: String, asOf: CivilDate) async throws -> StatusReply {
        try await get(Address.search("/api/v1/status", [("q", text), ("as_of", asOf.description)]))
    }

    func subject(_ text: String, asOf: CivilDate) async throws -> SubjectAnswer {
        try await get(Address.search("/api/v1/subjects", [("q", text), ("as_of", asOf.description)]))
    }

    func basis(_ citation: String, asOf: CivilDate, page: Int, limit: Int) async throws -> BasisAnswer {
        try await get(
            Address.search(
                "/api/v1/basis",
                [
                    ("citation", citation), ("as_of", asOf.description), ("page", String(page)),
                    ("limit", String(limit)),
                ]))
    }

    func ledger(
        _ rule: LedgerRule, asOf: CivilDate, organ: String?, state: String?, page: Int, limit: Int
    ) async throws -> LedgerAnswer {
        var parameters = [(name: "as_of", value: asOf.description)]
        if let organ { parameters.append(("organ", organ)) }
        if let state { parameters.append(("state", state)) }
        parameters += [("page", String(page)), ("limit", String(limit))]
        return try await get(Address.search("/api/v1/ledger/" + rule.rawValue, parameters))
    }

    func suggest(_ text: String) async throws -> SuggestionAnswer {
        try await get(Address.search("/api/v1/suggest", [("q", text)]))
    }

    func export(_ parameters: [(name: String, value: String)], into sink: (Data) throws -> Void) async throws {
        // Checked here too, so that what is wrong is said in the words of the command.
        _ = try ExportRequest(parameters: parameters, today: Beijing.today)
        let url = try url(Address.search("/api/v1/export", parameters))
        let (file, response): (URL, URLResponse) = try await reaching {
            try await URLSession.shared.download(from: url)
        }
        defer { try? FileManager.default.removeItem(at: file) }
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        try check(response) { try handle.readToEnd() ?? Data() }
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { try sink(piece) }
    }

    func list(
        _ list: ListItem.List, to: CivilDate, from: CivilDate?, page: Int, limit: Int
    ) async throws -> ListAnswer {
        var parameters = [(name: "to", value: to.description)]
        if let from { parameters.append(("from", from.description)) }
        parameters += [("page", String(page)), ("limit", String(limit))]
        return try await get(Address.search("/api/v1/lists/" + list.rawValue, parameters))
    }

    private func get<Answer: Decodable>(_ path: String) async throws -> Answer {
        let url = try url(path)
        let (data, response) = try await reaching { try await URLSession.shared.data(from: url) }
        try check(response) { data }
        do {
            return try JSONDecoder().decode(Answer.self, from: data)
        } catch {
            throw RemoteFailure(status: .incomplete, description: "\(base) 的回答无法读取，可能不是明察服务或版本不同。")
        }
    }

    private func url(_ path: String) throws -> URL {
        guard let url = URL(string: base.absoluteString.trimmingCharacters(in: ["/"]) + path) else {
            throw RemoteFailure(status: .usage, description: "网址无法使用：\(base)")
        }
        return url
    }

    private func reaching<Reply>(_ ask: () async throws -> Reply) async throws -> Reply {
        do {
            return try await ask()
        } catch {
            throw RemoteFailure(status: .incomplete, description: "无法连接 \(base)：\(error.localizedDescription)")
        }
    }

    /// - Throws: what the service says is wrong.
    private func check(_ response: URLResponse, _ body: () throws -> Data) throws {
        let code = (response as? HTTPURLResponse)?.statusCode ?? 0
        guard code != 200 else { return }
        let problem = try? JSONDecoder().decode(Problem.self, from: body())
        let status: ExitStatus =
            switch code {
            case 400, 414: .usage
            case 404: .notFound
            case 503 where problem?.code == "index_unavailable": .indexUnavailable
            default: .incomplete
            }
        throw RemoteFailure(status: status, description: problem?.detail ?? "服务返回状态 \(code)。")
    }

    private struct Problem: Decodable {
        var code: String?
        var detail: String?
    }
}

/// Why a remote service did not answer.
struct RemoteFailure: Error, CustomStringConvertible {
    var status: ExitStatus
    var description: String
}
