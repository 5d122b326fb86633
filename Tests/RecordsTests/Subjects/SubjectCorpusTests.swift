// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

/// Real names, where the shared corpus is present.
@Suite(.enabled(if: SharedCorpus.has("subjects/enterprises.jsonl"))) struct SubjectCorpusTests {
    @Test func `nearly every registered name shows a short name of two to five characters`() throws {
        let names = try SharedCorpus.values("subjects/enterprises.jsonl", field: "name")
        let short = names.filter { (2...5).contains(SubjectName.parts(of: $0).shortName.unicodeScalars.count) }
        #expect(names.count == 438)
        #expect(short.count * 100 >= names.count * 90, "\(short.count) of \(names.count)")
    }

    @Test func `branches are those that the register calls so`() throws {
        let names = try SharedCorpus.values("subjects/enterprises.jsonl", field: "name")
        let kinds = try SharedCorpus.values("subjects/enterprises.jsonl", field: "kind")
        var missed: [String] = []
        var wrong: [String] = []
        for (name, kind) in zip(names, kinds) {
            let isBranch = kind.contains("分公司") || kind.contains("分支机构")
            let parent = SubjectName.branchOf(name)
            if isBranch, parent == nil { missed.append(name) }
            if !isBranch, parent != nil { wrong.append(name) }
        }
        #expect(wrong.isEmpty, "\(wrong)")
        #expect(missed.count <= 3, "\(missed)")
    }

    @Test func `every registered state is understood`() throws {
        for state in try SharedCorpus.values("subjects/enterprises.jsonl", field: "state") {
            #expect(MarketSubject.State(text: state) != nil, "\(state)")
        }
    }
}
