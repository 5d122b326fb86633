// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records
import TestSupport
import Testing

/// The example county through the real programs.
@Suite(.serialized) struct ExampleCountyTests {
    static let day = "2026-11-23"
    private let county: LoadedCounty
    private var data: DataDirectory { county.data }

    init() throws { county = try LoadedCounty.shared.get() }

    /// The four counts of each line `path：读取 1，收录 1，未变 0，退回 0`.
    private func counts(in output: String) -> [[Int]] {
        output.split(separator: "\n").filter { $0.contains("：读取 ") }.map { line in
            let counts = line.split(separator: "：").last ?? ""
            return counts.split(separator: "，").compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
        }
    }

    @Test func `it loads, and only the rows that are wrong on purpose are refused, for their true reasons`() throws {
        #expect(county.first.code == 0, "\(county.first)")
        let files = counts(in: county.first.output)
        #expect(files.count >= 5)
        for file in files {
            try #require(file.count == 4)
            #expect(file[0] == file[1] + file[3] && file[0] > 0, "\(file)")
        }
        let planted = try PlantedReject.manifest(in: data, imported: county.first.output)
        let refused = try data.rejects().map {
            PlantedReject(kind: $0.kind.rawValue, file: $0.file, row: $0.row, code: $0.code)
        }
        #expect(Set(refused) == planted)
        #expect(refused.count == files.reduce(0) { $0 + $1[3] })
    }

    @Test func `loading it again changes nothing`() throws {
        let generation = try data.generation()
        let again = try data.index(LoadedCounty.command)
        #expect(again.code == 0, "\(again)")
        let files = counts(in: again.output)
        #expect(files.count == counts(in: county.first.output).count)
        for file in files {
            try #require(file.count == 4)
            #expect(file[0] == file[2] + file[3], "\(file)")
        }
        #expect(again.notes.contains("索引已是最新"), "\(again.notes)")
        #expect(try data.generation() == generation)
    }

    @Test func `its config.yaml runs over the same files and finds them unchanged`() throws {
        let generation = try data.generation()
        let run = try data.index("sync")
        // Exit code 5: the rows that are wrong on purpose are refused again.
        #expect(run.code == 5, "\(run)")
        let files = counts(in: run.output)
        #expect(files.count == counts(in: county.first.output).count + 1, "the files and the totals")
        for file in files {
            try #require(file.count == 4)
            #expect(file[0] == file[2] + file[3], "\(file)")
        }
        #expect(files.dropLast().map { $0[3] } == counts(in: county.first.output).map { $0[3] })
        #expect(try data.generation() == generation)
    }

    @Test func `verification finds nothing`() throws {
        let run = try data.index("verify")
        #expect(run.code == 0, "\(run)")
        let json = try data.index("verify", "--json")
        #expect(json.code == 0)
        let lists = try JSONDecoder().decode([String: [String]].self, from: Data(json.output.utf8))
        #expect(lists == ["ledger": [], "index": []])
    }

    @Test func `every state of validity occurs`() throws {
        let browse = try data.answer(SearchAnswer.self, "search", "--kind", "document", "--as-of", Self.day)
        let facet = try #require(browse.facets.first { $0.name == "status" })
        for code in StatusCode.allCases {
            let value = facet.values.first { $0.value == code.rawValue }
            #expect((value?.count ?? 0) > 0, "\(code)")
            #expect(value?.label == code.label)
        }
        #expect(facet.values.reduce(0) { $0 + $1.count } == browse.total.value)
        #expect(browse.total.value >= 300)
    }

    @Test func `a state that the facet counts is what the filter finds`() throws {
        let browse = try data.answer(SearchAnswer.self, "search", "--kind", "document", "--as-of", Self.day)
        for value in browse.facets.first(where: { $0.name == "status" })?.values ?? [] {
            let filtered = try data.answer(
                SearchAnswer.self, "search", "--kind", "document", "--status", value.value, "--as-of", Self.day)
            #expect(filtered.total.value == value.count, "\(value.value)")
            #expect(filtered.items.allSatisfy { $0.status?.code.rawValue == value.value })
        }
    }

    @Test func `an item leads to its record and its state`() throws {
        let found = try data.answer(
            SearchAnswer.self, "search", "管理办法", "--kind", "document", "--as-of", Self.day, "--limit", "3")
        #expect(found.meta.asOf.description == Self.day)
        let item = try #require(found.items.first)
        #expect(item.snippet.contains("<mark>"))
        let record = try data.answer(RecordAnswer.self, "show", item.id, "--as-of", Self.day)
        #expect(record.id == item.id)
        #expect(record.title == item.title)
        #expect(record.status == item.status)
        #expect(!record.passages.isEmpty)
        let name = item.number ?? item.title
        let reply = try data.answer(StatusReply.self, "status", name, "--as-of", Self.day)
        #expect(reply.asOf.description == Self.day)
        #expect(reply.matches.contains { $0.id == item.id || $0.title == item.title })
    }

    @Test func `the terminal form says what the JSON says`() throws {
        let json = try data.answer(SearchAnswer.self, "search", "管理办法", "--as-of", Self.day)
        let text = try data.ask("search", "管理办法", "--as-of", Self.day)
        #expect(text.code == 0)
        #expect(text.output.hasPrefix("共 \(json.total.value) 条"))
        for item in json.items { #expect(text.output.contains(item.title)) }
        #expect(!text.output.contains("\u{1B}"), "no colours into a pipe")
        #expect(!text.output.contains("<mark>"))
    }

    @Test func `the environment may name the data folder`() throws {
        let run = try ProgramRun.of(.mingcha, ["search", "管理办法"], environment: ["MINGCHA_DATA": data.path])
        #expect(run.code == 0, "\(run)")
    }
}
