// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

@Suite struct TermLimitTests {
    @Test(arguments: [
        ("", false), ("a", true), (String(repeating: "a", count: 245), true),
        (String(repeating: "a", count: 246), false),
        (String(repeating: "\0", count: 122), true), (String(repeating: "\0", count: 123), false),
        (String(repeating: "\0", count: 122) + "a", true), (String(repeating: "\0", count: 122) + "ab", false),
        (String(repeating: "县", count: 81), true), (String(repeating: "县", count: 82), false),
    ])
    func `what the limit accepts is what an index takes`(term: String, accepted: Bool) throws {
        #expect(TermLimit.accepts(term) == accepted)
        var document = try Document()
        #expect((code { () throws(XapianError) in try document.addTerm(term) } == nil) == accepted)
        guard accepted else { return }
        let scratch = try Scratch()
        var writer = try WritableDatabase(path: scratch("index"), mode: .create)
        _ = try writer.add(document)
        try writer.commit()
        let database = try Database(path: scratch("index"))
        #expect(try database.terms(of: 1) == [TermEntry(term: term, frequency: 1)])
        #expect(try database.documents(with: term) == [1])
        #expect(try database.matches(.term(term)).matches.map(\.id) == [1])
    }

    @Test func `a zero byte takes the room of two`() {
        #expect(TermLimit.encodedLength([0, 1, 0]) == 5)
    }

    @Test func `a term too long for the index is found nowhere, without an error`() throws {
        let scratch = try Scratch()
        try build(scratch("index"), [Sample("a b")])
        let database = try Database(path: scratch("index"))
        let term = String(repeating: "a", count: 300)
        #expect(try database.termFrequency(term) == 0)
        #expect(try database.documents(with: term) == [])
        #expect(try database.terms(prefix: term, limit: 5) == [])
        #expect(try database.positions(of: term, in: 1) == [])
        #expect(
            try database.matches(.or([.term(term), .term("a"), .prefix(term, maxExpansion: 3)])).matches.count == 1)
        #expect(try database.matches(.phrase([term, "a"])).matches == [])
    }
}
