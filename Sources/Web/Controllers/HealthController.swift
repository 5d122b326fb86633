// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Querying

/// `/livez`: the process runs. `/readyz`: an index is open. `/statusz`: which one. `/metrics`: what has been done.
struct HealthController {
    let service: SearchService
    let counts: RequestCounts
    let cache: ResultCache

    static let paths: Set<String> = ["/livez", "/readyz", "/statusz", "/metrics"]

    private static let headers: HTTPFields = [.cacheControl: "no-store"]

    func live(_ request: Request, _ context: SiteContext) async throws -> Response {
        Response(.ok, .text, "ok\n", Self.headers)
    }

    func ready(_ request: Request, _ context: SiteContext) async throws -> Response {
        _ = try await service.answer { try $0.manifest() }
        return Response(.ok, .text, "ok\n", Self.headers)
    }

    func status(_ request: Request, _ context: SiteContext) async throws -> Response {
        let manifest = try await service.answer { try $0.manifest() }
        return Response(.ok, .json, try JSONText.of(Serving(manifest)), Self.headers)
    }

    /// Answered where no index is open too, and while all threads are busy: then it is wanted most.
    func metrics(_ request: Request, _ context: SiteContext) async throws -> Response {
        let report = MetricsReport(
            requests: counts.counts, line: service.load, cache: cache, manifest: service.served)
        return Response(.ok, .metrics, report.text, Self.headers)
    }

    /// What is served, for operators and probes.
    private struct Serving: Encodable {
        var servingRevision: String
        var schema: Int
        var analyser: String
        var indexedSequence: Int64
        var records: Int
        var passages: Int
        var dataThrough: String

        init(_ manifest: Engine.Manifest) {
            servingRevision = manifest.revision
            schema = manifest.schema
            analyser = "\(manifest.analyser)"
            indexedSequence = manifest.sequence
            records = manifest.records
            passages = manifest.passages
            dataThrough = manifest.dataThrough
        }

        enum CodingKeys: String, CodingKey {
            case servingRevision = "serving_revision"
            case schema, analyser
            case indexedSequence = "indexed_seq"
            case records, passages
            case dataThrough = "data_through"
        }
    }
}
