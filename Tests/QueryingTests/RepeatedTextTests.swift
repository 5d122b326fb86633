// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records
import TestSupport
import Testing

/// An interpretation that is its document's own text is said to be so.
@Suite struct RepeatedTextTests {
    static let today = CivilDate("2026-11-20").unsafelyUnwrapped
    static let text = (1...12).map { "第\($0)项　示例集市经营者应当在示例地点按照示例规定做好第\($0)类示例事项，并接受示例机关的检查。" }
        .joined(separator: "\n")

    static let corpus = Result { () throws -> IndexedCorpus in
        var document = SurroundingTests.local("market", "元谋县示例集市办法", published: "2024-02-08")
        document.body = text
        var copy = SurroundingTests.interpretation("copy", ["元谋县示例集市办法"], published: "2024-02-09")
        copy.body = "现将办法内容公布如下。\n" + text
        var own = SurroundingTests.interpretation("own", ["元谋县示例集市办法"], published: "2024-02-09")
        own.body = String(repeating: "制定本办法，是为了解决群众反映强烈的占道问题，经过三次座谈和两轮书面征询后形成，主要有四个方面的考虑。", count: 4)
        var stray = SurroundingTests.interpretation("stray", ["元谋县不存在的办法"], published: "2024-02-09")
        stray.body = text
        return try IndexedCorpus([document], others: [copy, own, stray])
    }

    private func flags(_ id: String) throws -> [String] {
        try Self.corpus.get().engine.record(id, asOf: Self.today).interpretation?.flags.map(\.code) ?? []
    }

    @Test func `a text that repeats its document is flagged`() throws {
        #expect(try flags("copy").contains("near_duplicate"))
    }

    @Test func `a text of its own is not`() throws { #expect(try !flags("own").contains("near_duplicate")) }

    @Test func `where the document is not held, nothing is said`() throws {
        #expect(try !flags("stray").contains("near_duplicate"))
    }
}
