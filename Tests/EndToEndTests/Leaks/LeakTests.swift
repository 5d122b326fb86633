// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Foundation
import Querying
import Records
import Schema
import TestSupport
import Testing
import Xapian

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Personal data planted in every field of every kind and format gets nowhere: not into the index, not into an answer, not
/// into a log (domain.md §7). The real programs do it all; the test greps.
@Suite struct LeakTests {
    struct Loaded: Sendable {
        var data: DataDirectory
        /// What the programs said.
        var said: String
        var accepted: Int
    }

    static let loaded = Result { try load() }

    private static func load() throws -> Loaded {
        let data = try DataDirectory()
        FoldersAtExit.remove(data)
        var (serial, accepted, said) = (1, 0, "")
        for kind in LeakKind.all {
            for path in try LeakFiles.write(kind, into: data, &serial) {
                // Many of the rows are refused, and the rest must be stored: somebody has looked at the file.
                let checksum = try FileDigest.sha256(of: path).hex
                let run = try data.index([
                    "import", kind.name, path, "--source", "示例来源", "--no-build", "--confirm", checksum,
                ])
                #expect([0, 5].contains(run.code), "\(path): \(run)")
                said += run.output + run.notes
            }
        }
        for path in try LeakFiles.documents(into: data, &serial) {
            let run = try data.index(["import", "documents", path, "--source", "示例文件", "--no-build"])
            #expect([0, 5].contains(run.code), "\(run)")
            // The path is repeated as it was given to the command.
            said += (run.output + run.notes).replacing(path, with: "")
        }
        let build = try data.index(["build"])
        #expect(build.code == 0, "\(build)")
        said += build.output + build.notes
        said += try data.index("rejects").output + data.index("rejects", "--json").output
        said += try data.index("audit", "--limit", "1000").output + data.index("verify").output
        accepted = try data.engine.manifest().records
        return Loaded(data: data, said: said, accepted: accepted)
    }

    /// Marks of canaries in `bytes`, with what stands around the first.
    private static func leaks(in bytes: [UInt8], _ place: String) -> [String] {
        let data = Data(bytes)
        return Canary.marks.compactMap { mark in
            guard let found = data.range(of: Data(mark.utf8)) else { return nil }
            let around = data[max(0, found.lowerBound - 90)..<min(data.count, found.upperBound + 60)]
            return "\(place): \(mark) in …\(String(decoding: around, as: UTF8.self))…"
        }
    }

    private static func leaks(in text: String, _ place: String) -> [String] { leaks(in: Array(text.utf8), place) }

    private func expectNone(_ leaks: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(
            leaks.isEmpty, "\(leaks.count) leaks:\n\(leaks.prefix(40).joined(separator: "\n"))",
            sourceLocation: sourceLocation)
    }

    @Test func `every canary is one, and most rows are taken in`() throws {
        let canary = Canary(serial: 7)
        #expect(IdentityNumber.find(in: canary.identity).count == 1)
        for mark in Canary.marks { #expect((canary.sentence).contains(mark), "\(mark)") }
        let loaded = try Self.loaded.get()
        for kind in RecordKind.allCases {
            var request = SearchRequest(text: "", asOf: Beijing.today)
            request.kinds = [kind]
            #expect(try loaded.data.engine.search(request).total.value > 0, "\(kind) has records")
        }
        #expect(loaded.accepted > 200, "\(loaded.accepted)")
    }

    @Test func `nothing is in the terms, values, data or bytes of the index`() throws {
        let folder = try Self.loaded.get().data.path + "/index"
        let generation = try Generation.current(in: folder)
        let database = try Database(folder: generation.path)
        var leaks: [String] = []
        for term in try database.terms(prefix: "", limit: .max) { leaks += Self.leaks(in: term.term, "term") }
        var documents: [DocumentID] = []
        try database.allDocuments(into: &documents)
        for document in documents { leaks += Self.leaks(in: try database.data(document), "data of \(document)") }
        for slot in ValueSlot.allCases {
            try database.readValues(slot: slot.rawValue) { document, bytes in
                leaks += Self.leaks(in: Array(bytes), "\(slot) of \(document)")
            }
        }
        for key in try database.metadataKeys() {
            leaks += Self.leaks(in: try database.metadata(key), "metadata \(key)")
        }
        let files = FileManager.default.enumerator(atPath: folder)
        while let name = files?.nextObject() as? String {
            guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)) else { continue }
            leaks += Self.leaks(in: Array(bytes), name)
        }
        expectNone(leaks)
    }

    @Test func `whom a document names as the one to ask is published`() throws {
        let engine = try Self.loaded.get().data.engine
        let answer = try engine.search(SearchRequest(text: "\"\(Canary.official)\"", asOf: Beijing.today))
        #expect(answer.total.value > 0)
        let published: Set<RecordKind> = [.document, .cleanup, .item, .benchmark]
        #expect(answer.items.allSatisfy { published.contains($0.kind) }, "\(answer.items.map(\.kind))")
    }

    @Test func `nothing is in what the programs say, nor in the ledger`() throws {
        let loaded = try Self.loaded.get()
        expectNone(Self.leaks(in: loaded.said, "output"))
        for name in try FileManager.default.contentsOfDirectory(atPath: loaded.data.path)
        where name.hasPrefix("ledger") {
            expectNone(
                Self.leaks(in: Array(try Data(contentsOf: URL(fileURLWithPath: loaded.data.path + "/" + name))), name))
        }
    }

    @Test func `nothing is on any page, in any feed, export, reply or log`() throws {
        let data = try Self.loaded.get().data
        let port = Int.random(in: 20_000..<40_000)
        let server = try RunningProgram(.server, ["--data", data.path, "--port", String(port)])
        defer { server.kill() }
        let base = "http://127.0.0.1:\(port)"
        // Only until it listens; no test depends on how long that takes.
        for _ in 0..<600 where server.isRunning {
            if (try? Self.get(base + "/livez")) != nil { break }
            Thread.sleep(forTimeInterval: 0.1)
        }
        var (paths, ids): ([String], [(RecordKind, String)]) = (Self.fixed, [])
        for kind in RecordKind.allCases {
            var request = SearchRequest(text: "", asOf: Beijing.today)
            (request.kinds, request.limit) = ([kind], 100)
            while true {
                let answer = try data.engine.search(request)
                ids += answer.items.map { (kind, $0.id) }
                guard answer.links.next != nil else { break }
                request.page += 1
            }
            for format in ExportFormat.allCases {
                paths.append("/api/v1/export?kind=\(kind.rawValue)&format=\(format.rawValue)")
            }
            paths += ["/search.atom", "/search", "/api/v1/search"].map { $0 + "?kind=\(kind.rawValue)" }
        }
        for (kind, id) in ids { paths += [Address.api(id), Address.page(kind, id)] }
        var leaks: [String] = []
        for path in paths { leaks += Self.leaks(in: try Self.get(base + path), path) }
        // Asked for, none is found by any of it, and nothing of the question is logged.
        let canary = Canary(serial: 7)
        #expect(try data.engine.suggest("示例").items.count == SuggestionAnswer.limit)
        for text in [canary.identity, canary.phone, canary.account, canary.name, "栖梧巷"] {
            for path in ["/api/v1/search", "/api/v1/suggest", "/api/v1/subjects", "/search", "/subject", "/status"] {
                _ = try Self.get(base + Address.search(path, [("q", text)]))
            }
            let answer = try data.engine.search(SearchRequest(text: "\"\(text)\"", asOf: Beijing.today))
            #expect(answer.total.value == 0, "\(text)")
            #expect(try data.engine.suggest(text).items == [], "\(text)")
        }
        expectNone(leaks)
        server.terminate()
        let run = try server.wait()
        #expect(run.notes.contains("/api/v1/suggest"), "requests are logged")
        expectNone(Self.leaks(in: run.output + run.notes, "log"))
    }

    private static let fixed =
        [
            "/", "/browse", "/about", "/api", "/feed.atom", "/statusz", "/api/v1/suggest?q=gong",
            "/api/v1/suggest?q=%E5%85%83",
        ]
        + ["/api/v1/basis?citation=%E7%A4%BA%E4%BE%8B%E9%A3%9F%E5%93%81%E6%B3%95124%E6%9D%A1&limit=1000"]
        + LedgerRule.allCases.map { "/api/v1/ledger/\($0.rawValue)?limit=1000" }

    private static func get(_ address: String) throws -> [UInt8] {
        let url = try #require(URL(string: address))
        // Redirects are followed; any status has a body that must not leak.
        let box = Box()
        let done = DispatchSemaphore(value: 0)
        URLSession.shared.dataTask(with: url) { data, _, error in
            box.result = data.map { .success($0) } ?? .failure(error ?? URLError(.unknown))
            done.signal()
        }.resume()
        done.wait()
        return Array(try box.result.get())
    }

    /// `@unchecked Sendable`: written before the semaphore is signalled, read after.
    private final class Box: @unchecked Sendable {
        var result: Result<Data, any Error> = .failure(URLError(.unknown))
    }
}
