// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

extension RecordAssembly {
    func assembled(_ subject: MarketSubject) -> AssembledRecord {
        var mask = SecondMask()
        let subject = mask.masked(subject)
        var entry = entry(subject, organs: [subject.registrar].compactMap { $0 }, mask.hidden)
        entry.record.subject = subject
        var text = LabelledText()
        text.add("登记状态", subject.stateText ?? (subject.state == .unknown ? nil : subject.state.label))
        text.add("主体类型", subject.kindText)
        text.add("经营范围", subject.scope)
        text.add("住所", subject.address)
        return entry.with(text)
    }

    func assembled(_ credit: CreditEntry) -> AssembledRecord {
        var mask = SecondMask()
        let credit = mask.masked(credit)
        var entry = entry(credit, organs: [credit.organ].compactMap { $0 }, mask.hidden)
        entry.record.credit = credit
        var text = LabelledText()
        text.add(credit.section.label, credit.content)
        text.add("依据", credit.basis)
        return entry.with(text)
    }

    func assembled(_ interpretation: Interpretation) -> AssembledRecord {
        var mask = SecondMask()
        var interpretation = mask.masked(interpretation)
        let passages = PassageCutter.passages(recordID: interpretation.id, body: interpretation.body)
        interpretation.body = ""
        var entry = entry(interpretation, organs: interpretation.issuers, mask.hidden)
        entry.record.fields = interpretation.fields
        entry.record.interpretation = interpretation
        entry.record.passageCount = passages.count
        entry.passages = passages
        return entry
    }

    func assembled(_ item: ListItem) -> AssembledRecord {
        var mask = SecondMask()
        let item = mask.masked(item)
        var entry = entry(item, organs: [item.organ], mask.hidden)
        entry.record.fields = item.fields
        entry.record.item = item
        entry.record.events = item.validityEvents
        var text = LabelledText()
        for facet in [ItemFacet.duties, .basis, .standard, .procedure, .result, .remedy] {
            text.add(facet.label, facet.value(in: item))
        }
        return entry.with(text)
    }

    func assembled(_ benchmark: DiscretionBenchmark) -> AssembledRecord {
        var mask = SecondMask()
        let benchmark = mask.masked(benchmark)
        var entry = entry(benchmark, organs: [benchmark.organ], mask.hidden)
        entry.record.benchmark = benchmark
        entry.record.events = benchmark.validityEvents
        var text = LabelledText()
        text.add("违法行为", benchmark.violation)
        text.add("依据", benchmark.basis)
        text.add("情节", benchmark.circumstance)
        text.add("裁量幅度", benchmark.range)
        return entry.with(text)
    }

    /// What all kinds have.
    func entry(_ record: some PublicRecord, organs: [String], _ hidden: Int) -> AssembledRecord {
        var entry = IndexedRecord(
            id: record.id, kind: record.kind, title: record.title, number: record.number,
            organs: references(organs.filter { !$0.isEmpty }, on: record.date), date: record.date,
            source: record.source)
        entry.display = record.display
        return AssembledRecord(record: entry, passages: [], hidden: hidden)
    }
}

extension AssembledRecord {
    /// The same with the passages of `text`.
    func with(_ text: LabelledText) -> AssembledRecord {
        var other = self
        other.passages = PassageCutter.passages(recordID: record.id, body: text.text)
        other.record.passageCount = other.passages.count
        return other
    }
}
