// SPDX-License-Identifier: GPL-3.0-or-later
import Indexing
import Ledger
import Records
import Schema
import Testing

/// Which terms, values and lines each kind of record has.
@Suite struct KindProjectionTests {
    private func documents(_ record: any PublicRecord) throws -> [IndexDocument] {
        let index = try TestIndex()
        try index.take([record])
        let found = try RecordAssembly(ledger: index.ledger).record(id: record.id, kind: record.kind)
        let assembled = try #require(found)
        #expect(assembled.hidden == 0)
        #expect(assembled.record.passageCount == assembled.passages.count)
        return try RecordProjection().documents(for: assembled.record, passages: assembled.passages)
    }

    private func terms(_ prefix: TermPrefix, _ document: IndexDocument) -> [String] {
        document.filters.filter { $0.hasPrefix(prefix.rawValue) }.map { String($0.dropFirst(prefix.rawValue.count)) }
    }

    /// The header lines and the text, of whole records too.
    private func text(_ documents: [IndexDocument]) -> String {
        let whole = documents.first.map { StoredRecord.texts(ofStored: $0.data) } ?? []
        return (whole + documents.dropFirst().map { String(decoding: $0.data, as: UTF8.self) }).joined(separator: "\n")
    }

    private func value(_ slot: ValueSlot, _ document: IndexDocument) -> String? {
        document.values.first { $0.slot == slot }?.text
    }

    @Test func `a penalty is found by party, number, basis and kind`() throws {
        let documents = try documents(KindSamples.penalty)
        let main = documents[0]
        #expect(terms(.kind, main) == ["enforcement"])
        #expect(terms(.party, main) == [KindSamples.code])
        #expect(
            terms(.registration, main).sorted()
                == [String(KindSamples.code.dropFirst(8).prefix(9)), "532328100001232"].sorted())
        #expect(terms(.subjectName, main).contains(SubjectName.key("示例骊鹍果蔬有限公司")))
        #expect(terms(.number, main) == ["元市监处罚|2024|9715"])
        #expect(terms(.numberYear, main) == ["2024"])
        #expect(terms(.penaltyKind, main) == ["confiscation_of_goods", "fine"])
        #expect(terms(.actKind, main) == ["penalty"])
        #expect(terms(.field, main) == ["F11"])
        #expect(terms(.year, main) == ["2024"])
        #expect(value(.fine, main) == "1700000")
        #expect(value(.date, main) == "20240506")
        #expect(value(.shownUntil, main) == nil)
        #expect(value(.timeline, main) == nil)
        let lines = text(documents)
        for phrase in ["违法事实：当事人于柜台陈列", "处罚依据：", "罚款", "没收非法财物", "罚款金额：1.7万元", KindSamples.code] {
            #expect(lines.contains(phrase), "\(phrase)")
        }
        #expect(!lines.contains("龚某某"))
    }

    @Test func `duty and basis are told apart, and a range holds what lies between`() throws {
        let main = try documents(KindSamples.penalty)[0]
        let applied = ["示例食品法", "示例食品法#124", "示例食品法#125", "示例食品法#126"]
        #expect(terms(.appliedBasis, main).sorted() == applied)
        #expect(terms(.basis, main).sorted() == (applied + ["示例食品法#34"]).sorted())
    }

    @Test func `an amount under review is in no sum and no text`() throws {
        var act = KindSamples.penalty
        act.flags = [.amountReview]
        let documents = try documents(act)
        #expect(value(.fine, documents[0]) == nil)
        #expect(!text(documents).contains("1.7万元"))
    }

    @Test func `a licence of a shop without a code is found by its numbers and name`() throws {
        let documents = try documents(KindSamples.licence)
        let main = documents[0]
        #expect(terms(.kind, main) == ["licence"])
        #expect(terms(.party, main) == [])
        #expect(terms(.registration, main) == ["532328600000017"])
        #expect(terms(.subjectName, main).contains(SubjectName.key("示例鼋鼍酒家")))
        #expect(!terms(.number, main).isEmpty)
        #expect(terms(.officialNumber, main).count == 2)
        #expect(text(documents).contains("许可内容：公共场所卫生许可"))
    }

    @Test func `nobody finds a natural person by name`() throws {
        let documents = try documents(KindSamples.personAct)
        let main = documents[0]
        for prefix in [TermPrefix.subjectName, .titleKey, .party, .registration, .sourceID] {
            #expect(terms(prefix, main) == [], "\(prefix)")
        }
        for document in documents {
            #expect(!document.terms.contains { $0.contains("鄢") }, "\(document.identity)")
            #expect(!document.filters.contains { $0.contains("鄢") }, "\(document.identity)")
        }
        #expect(main.terms.contains("野外"))
        #expect(String(decoding: main.data, as: UTF8.self).contains("鄢某某"))
    }

    @Test func `a subject is found by code, numbers, names old and new, and parent`() throws {
        let documents = try documents(KindSamples.subject)
        let main = documents[0]
        #expect(terms(.party, main) == [KindSamples.code])
        #expect(terms(.registration, main).count == 2)
        #expect(terms(.subjectName, main).contains(SubjectName.key("示例县麒麟糖厂")))
        #expect(terms(.parent, main) == [SubjectName.key("昆明骊鹍商贸有限公司")])
        #expect(terms(.titleKey, main) == ["示例骊鹍果蔬有限公司"])
        for line in ["示例县麒麟糖厂", "532328100001232", "登记状态：存续", "经营范围：蕹菜种植、销售"] {
            #expect(text(documents).contains(line), "\(line)")
        }
    }

    @Test func `a shop that bears its owner's name has no name to be found by`() throws {
        var subject = KindSamples.subject
        subject.name = "鄢某某"
        subject.formerNames = ["鄢某某", "示例县麒麟糖厂"]
        let documents = try documents(subject)
        #expect(terms(.subjectName, documents[0]) == [])
        #expect(terms(.party, documents[0]) == [KindSamples.code])
        #expect(!documents.contains { $0.terms.contains { $0.contains("鄢") } })
    }

    @Test func `a credit entry ends with its last day`() throws {
        let documents = try documents(KindSamples.credit)
        #expect(value(.shownUntil, documents[0]) == "20260701")
        #expect(terms(.creditSection, documents[0]) == ["abnormal"])
        #expect(terms(.party, documents[0]) == [KindSamples.code])
        #expect(terms(.number, documents[0]) == ["元市监异|2025|31"])
        #expect(text(documents).contains("经营异常：饕餮年度未报送"))
        #expect(text(documents).contains("经营异常名录"))
    }

    @Test func `an interpretation names what it interprets, and its text is its passages`() throws {
        let documents = try documents(KindSamples.interpretation)
        #expect(terms(.interprets, documents[0]).contains("n:元政规|2024|1"))
        #expect(terms(.interprets, documents[0]).contains("t:示例县集市管理办法"))
        #expect(documents.count == 3)
        #expect(text(documents).contains("第二段谈甃石集市"))
        #expect(!String(decoding: documents[0].data, as: UTF8.self).contains("甃石"))
    }

    @Test func `items and benchmarks have a timeline and a basis`() throws {
        let item = try documents(KindSamples.item)
        #expect(terms(.list, item[0]) == ["power"])
        #expect(terms(.officialNumber, item[0]) == ["sl-0031"])
        #expect(terms(.appliedBasis, item[0]).contains("示例食品法#109"))
        let timeline = try #require(StatusTimeline(encoded: value(.timeline, item[0]) ?? ""))
        let days = ["2022-12-31", "2023-01-01", "2025-12-31", "2026-01-01"].compactMap { CivilDate($0) }
        #expect(days.map { timeline.code(on: $0) } == [.notYet, .inForce, .inForce, .lapsed])
        #expect(text(item).contains("职责权限：检查嵖岈市场。"))

        let benchmark = try documents(KindSamples.benchmark)
        #expect(terms(.basis, benchmark[0]).contains("示例食品法#124"))
        #expect(terms(.number, benchmark[0]) == [])
        #expect(text(benchmark).contains("裁量幅度：五万元以上七万元以下"))
        #expect(value(.timeline, benchmark[0]) != nil)
    }

    @Test(arguments: KindSamples.all.map(\.id))
    func `every kind is read back as it was stored`(id: String) throws {
        let record = try #require(KindSamples.all.first { $0.id == id })
        let index = try TestIndex()
        try index.take([record])
        try index.build()
        #expect(try index.findings() == [])
        let found = try #require(try RecordAssembly(ledger: index.ledger).record(id: id, kind: record.kind))
        let stored = try index.contents().entries["Q\(id) 0"]?.data
        let main = try RecordProjection().documents(for: found.record, passages: found.passages)[0]
        #expect(stored == main.data)
        #expect(found.record.title == record.title)
        #expect(found.record.display == record.display)
    }
}
