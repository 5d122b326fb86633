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

    func list(
        _ list: ListItem.List, to: CivilDate, from: CivilDate?, page: Int, limit: Int
    ) async throws -> ListAnswer {
        var parameters = [(name: "to", value: to.description)]
        if let from { parameters.append(("from", from.description)) }
        parameters += [("page", String(page)), ("limit", String(limit))]
        return try await get(Address.search("/api/v1/lists/" + list.rawValue, parameters))
    }

    private func get<Answer: Decodable>(_ path: String) async throws -> Answer {
        guard let url = URL(string: base.absoluteString.trimmingCharacters(in: ["/"]) + path) else {
            throw RemoteFailure(status: .usage, description: "网址无法使用：\(base)")
        }
        let (data, response): (Data, URLResponse)
        do {
            (data, response) = try await URLSession.shared.data(from: url)
        } catch {
            throw RemoteFailure(status: .incomplete, description: "无法连接 \(base)：\(error.localizedDescription)")
        }
        let code = (response as? HTTPURLResponse)?.statusCode ?? 0
        guard code == 200 else {
            let problem = try? JSONDecoder().decode(Problem.self, from: data)
            let status: ExitStatus =
                switch code {
                case 400, 414: .usage
                case 404: .notFound
                case 503 where problem?.code == "index_unavailable": .indexUnavailable
                default: .incomplete
                }
            throw RemoteFailure(status: status, description: problem?.detail ?? "服务返回状态 \(code)。")
        }
        do {
            return try JSONDecoder().decode(Answer.self, from: data)
        } catch {
            throw RemoteFailure(status: .incomplete, description: "\(base) 的回答无法读取，可能不是明察服务或版本不同。")
        }
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
