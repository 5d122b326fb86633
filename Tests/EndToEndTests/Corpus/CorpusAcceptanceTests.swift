// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records
import Testing

/// What must hold of real laws and documents.
@Suite(.enabled(if: SharedCorpus.isPresent), .serialized)
struct CorpusAcceptanceTests {
    private let corpus: LoadedCorpus

    init() throws { corpus = try LoadedCorpus.shared.get() }

    @Test func `every row is taken in`() throws {
        #expect(corpus.report.addsUp)
        let rejected = try corpus.data.rejects()
        #expect(corpus.report.totals.rejected == 0, "\(rejected.prefix(5).map(\.sentence))")
        #expect(corpus.code == 0)
        let counts = Dictionary(
            uniqueKeysWithValues: corpus.report.files.map {
                ($0.path.split(separator: "/").last.map(String.init), $0.counts)
            })
        #expect(counts["state-council.jsonl"] == ImportCounted.Counts(60, accepted: 60))
        let law = counts["law.jsonl"] ?? counts["national-and-local-law.jsonl"]
        #expect(law == ImportCounted.Counts(corpus.lawRows, accepted: corpus.lawRows))
        // The notice and the document that it encloses.
        #expect(counts["founding-document.txt"] == ImportCounted.Counts(2, accepted: 2))
    }

    @Test func `the index agrees with the ledger`() throws {
        let run = try corpus.data.index("verify")
        #expect(run.code == 0, "\(run)")
    }

    @Test func `a repealed regulation ends on the day and by the words of its successor`() throws {
        let lastDay = try #require(try corpus.data.status("个体工商户条例", on: "2022-10-31"))
        #expect(lastDay.source == "law-1e20ad9866" && lastDay.status.code == .inForce, "\(lastDay.status)")
        let ended = try #require(try corpus.data.status("个体工商户条例", on: "2022-11-01"))
        #expect(ended.id == lastDay.id && ended.status.code == .repealed, "\(ended.status)")
        let successor = try #require(
            try corpus.data.status("促进个体工商户发展条例", on: "2022-11-01"))
        #expect(successor.source == "law-118c3e8510" && successor.status.code == .inForce)
        let evidence = ended.status.evidence.first { $0.id == successor.id }
        #expect(evidence?.quote.contains("《个体工商户条例》同时废止") == true, "\(ended.status.evidence)")
    }

    @Test func `each version with a certain first day answers from that day on`() throws {
        var checked = 0
        for work in corpus.works {
            let ids = Set(work.map(\.id))
            for version in work {
                guard let start = version.certainStart.flatMap({ CivilDate($0) }) else { continue }
                let eve = start.adding(days: -1)
                checked += 1
                let onDay = try match(version, ids, start)
                #expect(
                    onDay?.source == version.id, "\(version.title) on \(start): \(String(describing: onDay?.source))")
                let before = try match(version, ids, eve)
                let isOther = before?.source != version.id
                let isOpen = before.map { [.notYet, .unverified].contains($0.status.code) } ?? true
                #expect(isOther || isOpen, "\(version.title) on \(eve): \(String(describing: before?.status))")
            }
        }
        #expect(corpus.works.count >= 90 && checked >= 80)
    }

    private func match(_ version: LawRow, _ ids: Set<String>, _ day: CivilDate) throws -> StatusReply.Match? {
        try corpus.engine.status(version.title, asOf: day).matches.first { ids.contains($0.source) }
    }

    @Test(arguments: [
        "国发〔2019〕5号", "国发(2019)５号", "国发[2019]5号", "国发2019年5号", "国发【2019】第5号", " 国发 〔2019〕 5 号", "《国发〔2019〕5号》",
        "国发〔2019〕5号还有效吗？",
    ])
    func `a number is found however it is written`(query: String) throws {
        let found = try corpus.search(query)
        #expect(found.items.first?.source.id == "gw-fb744a8adc", "\(found.items.map(\.title))")
    }

    @Test(arguments: [
        ("食品安全法124条", "law-f1a8796acd", "124"), ("食品安全法第一百二十四条", "law-f1a8796acd", "124"),
        ("《食品安全法》第124条", "law-f1a8796acd", "124"), ("劳动法第36條", "law-5de52ddbf2", "36"),
        ("中华人民共和国劳动法 第三十六条", "law-5de52ddbf2", "36"),
    ])
    func `an article is found however it is cited`(query: String, source: String, article: String) throws {
        for unit in ["records", "articles"] {
            let found = try corpus.search(query, [("unit", unit)])
            #expect(found.items.first?.source.id == source, "\(unit): \(found.items.prefix(3).map(\.title))")
            #expect(found.items.first?.article?.number == article, "\(unit)")
        }
    }
}
