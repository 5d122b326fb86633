// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Hummingbird
import Querying
import Web

/// The same answers over HTTP, through the service that keeps blocking work off the cooperative threads.
struct HTTPServer {
    let index: String
    let port: Int
    private static let fields = [
        "op", "in", "q", "organ", "date_from", "date_to", "year_from", "year_to", "flags",
    ]

    func run() async throws {
        let engine = Engine(folder: index, deadline: .seconds(60))
        try engine.open()
        let service = SearchService(
            engine, limits: .init(running: ProcessInfo.processInfo.activeProcessorCount))
        let router = Router()
        router.get("/ask") { request, _ in
            let parameters = request.uri.queryParameters
            let question = try Question(Self.fields.map { String(parameters[Substring($0)] ?? "") })
            let bytes = try await service.answer { engine in
                try engine.runningPlans { try Reply(question, $0).bytes }
            }
            return Response(
                status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
        router.get("/livez") { _, _ in "" }
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
            eventLoopGroupProvider: .shared(Site.loop))
        try await withTaskExecutorPreference(Site.executor) { try await application.runService() }
    }
}
