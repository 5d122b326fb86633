// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Ledger

@Suite struct ImportTests {
    let folder: TestFolder
    let ledger: Ledger

    init() throws {
        folder = try TestFolder()
        ledger = try folder.ledger()
    }

    @Test func `a document comes back whole`() throws {
        let document = Sample.document("d1", body: "第一条 甲\n第二条 乙𠮷")
        #expect(try ledger.take([document]) == ImportCounts(accepted: 1))
        #expect(try ledger.document("d1") == document)
        #expect(try ledger.document("d2") == nil)
        var bodyless = document
        bodyless.body = ""
        bodyless.outline = []
        var seen: [NormativeDocument] = []
        try ledger.documents(withoutBody: true) { seen.append($0) }
        #expect(seen == [bodyless])
    }

    @Test func `the same file again changes nothing`() throws {
        let documents = ["d1", "d2", "d3"].map { Sample.document($0) }
        try ledger.take(documents)
        let (sequence, receipts) = (try ledger.sequence, try ledger.receipts())
        folder.passTime()
        #expect(try ledger.take(documents) == ImportCounts(unchanged: 3))
        #expect(try ledger.sequence == sequence)
        #expect(try ledger.allDocuments() == documents)
        var resent = try ledger.receipts()
        #expect(resent.first?.lastSeen == 1_700_000_060)
        resent[0].lastSeen = receipts[0].lastSeen
        #expect(resent == receipts)
        #expect(receipts[0].counts == ImportCounts(accepted: 3))
    }

    @Test func `a changed row replaces the record and moves the sequence`() throws {
        try ledger.take([Sample.document("d1"), Sample.document("d2")])
        let before = try ledger.sequence
        #expect(
            try ledger.take([Sample.document("d1", body: "新的正文"), Sample.document("d2")], file: "b.jsonl")
                == ImportCounts(accepted: 1, unchanged: 1))
        #expect(try ledger.document("d1")?.body == "新的正文")
        #expect(try ledger.allChanges(after: before).map(\.id) == ["d1"])
    }

    @Test func `a newer importer reads the row again and counts it only where it reads otherwise`() throws {
        try ledger.take([Sample.document("d1"), Sample.document("d2")], version: 1)
        let before = try ledger.sequence
        var better = Sample.document("d1")
        better.fields = ["F01"]
        #expect(
            try ledger.take([better, Sample.document("d2")], version: 2) == ImportCounts(accepted: 1, unchanged: 1))
        #expect(try ledger.document("d1")?.fields == ["F01"])
        #expect(try ledger.allChanges(after: before).map(\.id) == ["d1"])
        #expect(try ledger.take([better, Sample.document("d2")], version: 2) == ImportCounts(unchanged: 2))
    }

    @Test func `a row that is held as it stands need not be read`() throws {
        try ledger.take([Sample.document("d1")])
        let held = Sample.row(1, key: "d1", content: "示例县d1管理办法第一条 示例。")
        let file = ImportedFile(name: "a.jsonl", checksum: "x")
        try ledger.importing(.document, source: "示例", file: file) { session throws in
            #expect(try session.acceptUnchanged(held) == .unchanged(id: "d1"))
            #expect(try session.acceptUnchanged(Sample.row(2, key: "d1", content: "别的")) == nil)
            #expect(try session.acceptUnchanged(Sample.row(3, key: "", content: "别的")) == nil)
            #expect(session.counts == ImportCounts(unchanged: 1))
        }
        try ledger.importing(.document, source: "示例", file: file, importerVersion: 2) { session throws in
            #expect(try session.acceptUnchanged(held) == nil)
        }
    }

    @Test func `an id that another row has is not taken twice`() throws {
        try ledger.take([Sample.document("d1", title: "甲")], source: "甲源")
        try ledger.take([Sample.document("d1", title: "乙")], source: "乙源")
        let all = try ledger.allDocuments()
        #expect(all.count == 2)
        #expect(try ledger.document("d1")?.title == "甲")
        let other = try #require(all.first { $0.id != "d1" })
        #expect(other.title == "乙" && other.id.hasPrefix("d-"))
        #expect(try ledger.take([Sample.document("d1", title: "乙")], source: "乙源") == ImportCounts(unchanged: 1))
        try ledger.take([Sample.document("d1", title: "乙之二")], source: "乙源")
        #expect(try ledger.document(other.id)?.title == "乙之二")
        #expect(try ledger.document(other.id)?.id == other.id)
    }

    @Test func `a record keeps the id under which it first came`() throws {
        let file = ImportedFile(name: "a.jsonl", checksum: "x")
        for (id, content) in [("first", "1"), ("second", "2")] {
            let outcome = try ledger.importing(.document, source: "示例", file: file) {
                try $0.accept(Sample.document(id, title: content), row: Sample.row(1, key: "k", content: content))
            }
            #expect(outcome == .accepted(id: "first"))
        }
        #expect(try ledger.allDocuments().map(\.title) == ["2"])
    }

    @Test func `an error in the middle leaves nothing behind`() throws {
        try ledger.take([Sample.document("d1")])
        let (sequence, statistics) = (try ledger.sequence, try ledger.statistics())
        #expect(throws: Sample.SampleError.self) {
            try ledger.importing(.document, source: "新源", file: ImportedFile(name: "b", checksum: "b")) { session in
                _ = try session.accept(Sample.document("d2"), row: Sample.row(1, key: "d2", content: "2"))
                try session.reject(Sample.row(2, key: "d3", content: "3"), code: "bad_date", sentence: "日期有误。")
                throw Sample.SampleError()
            }
        }
        #expect(try ledger.sequence == sequence)
        #expect(try ledger.statistics() == statistics)
        #expect(try ledger.quarantine().isEmpty)
        #expect(try ledger.take([Sample.document("d2")]) == ImportCounts(accepted: 1))
    }

    @Test func `a dry run counts and stores nothing`() throws {
        try ledger.take([Sample.document("d1")])
        let statistics = try ledger.statistics()
        let counts = try ledger.take(
            [Sample.document("d1"), Sample.document("d2")], file: "b.jsonl", dryRun: true)
        #expect(counts == ImportCounts(accepted: 1, unchanged: 1))
        #expect(try ledger.statistics() == statistics)
        #expect(try ledger.document("d2") == nil)
    }

    @Test func `a session that has ended and a write inside a write are refused`() throws {
        let file = ImportedFile(name: "a", checksum: "a")
        let escaped = try ledger.importing(.document, source: "示例", file: file) { $0 }
        #expect { try escaped.accept(Sample.document("d1"), row: Sample.row(1, key: "d1", content: "1")) } throws: {
            ($0 as? LedgerError)?.code == .sessionEnded
        }
        #expect {
            try ledger.importing(.document, source: "示例", file: file) { _ in try ledger.take([Sample.document("d1")]) }
        } throws: {
            ($0 as? LedgerError)?.code == .nested
        }
    }

    @Test func `reading may be nested and sees what its own import has stored`() throws {
        try ledger.take([Sample.document("d1")])
        var found: [String] = []
        try ledger.documents(withoutBody: true) { outer in
            try ledger.documents(withoutBody: true) { inner in
                found.append(try ledger.document(inner.id)?.id ?? "")
            }
        }
        try ledger.importing(.document, source: "示例", file: ImportedFile(name: "b", checksum: "b")) { session in
            _ = try session.accept(Sample.document("d2"), row: Sample.row(1, key: "d2", content: "2"))
            found.append(try ledger.document("d2")?.id ?? "")
        }
        #expect(found == ["d1", "d2"])
    }

    @Test(arguments: ["甲\u{0}乙", "\u{0}", "", "\u{FFFD}\u{202E}", "a\r\nb", "👩‍👩‍👧"])
    func `no text is cut or changed`(text: String) throws {
        var document = Sample.document("d1", title: text, body: text)
        document.workID = "w\u{0}1"
        try ledger.take([document])
        #expect(try ledger.document("d1") == document)
        #expect(try ledger.versions(ofWork: "w\u{0}1").map(\.id) == ["d1"])
        try ledger.importing(.document, source: "s\u{0}", file: ImportedFile(name: "f\u{0}", checksum: "")) { session in
            try session.reject(
                ImportedRow(number: 1, key: "k" + text, checksum: text, original: text), code: text, sentence: text)
        }
        #expect(try ledger.quarantine().map(\.original) == [text])
        #expect(try ledger.verify() == [])
    }

    @Test func `rows without key and id get an id of their own`() throws {
        let outcome = try ledger.importing(
            .document, source: "示例", file: ImportedFile(name: "a", checksum: "a")
        ) { session in
            try session.accept(Sample.document(""), row: Sample.row(1, key: "", content: "1"))
        }
        #expect(outcome.id.hasPrefix("d-"))
        #expect(try ledger.verify() == [])
    }

    @Test func `the original of a rejected row is cut at a whole character`() {
        let row = ImportedRow(number: 1, key: "", checksum: "", original: String(repeating: "字", count: 30_000))
        #expect(row.original.utf8.count == 65_535)
        #expect(row.original == String(repeating: "字", count: 21_845))
        #expect(ImportedRow(number: 1, key: "", checksum: "", original: "短").original == "短")
    }
}
