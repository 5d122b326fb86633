// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import TestSupport
import Testing

@testable import Querying

/// All of one answer is of one index, also while another is published.
@Suite struct OneMomentTests {
    @Test(arguments: [false, true])
    func `an engine held to a moment answers from the index of that moment`(isLayered: Bool) throws {
        let corpus = try IndexedCorpus(
            InventedCorpus.documents(30, seed: 4), isLayered: isLayered, today: { AgreementCorpus.today })
        let request = SearchRequest(text: "紫茎泽兰防除", asOf: AgreementCorpus.today)
        let held = try corpus.engine.atOneMoment()
        let marks = try held.marks()
        #expect(marks == (try corpus.engine.marks()))
        var document = InventedCorpus.documents(30, seed: 4)[7]
        document.body += "第九十九条　紫茎泽兰防除由乡镇组织。\n"
        try corpus.add([document])
        _ = try corpus.projector.build()
        #expect(try corpus.engine.search(request).total.value == 1)
        #expect(try held.search(request).items.isEmpty)
        #expect(try held.marks() == marks)
        #expect(try held.search(request).meta.indexRevision == marks[0])
        #expect(try corpus.engine.marks() != marks)
        #expect(try corpus.engine.atOneMoment().search(request).total.value == 1)
    }
}
