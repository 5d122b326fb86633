// SPDX-License-Identifier: GPL-3.0-or-later
import Schema
import Testing

@Suite struct TermPrefixTests {
    @Test func `no prefix of a filter begins another one`() {
        let prefixes = TermPrefix.allCases.map(\.rawValue).filter { $0.hasSuffix(":") }
        for one in prefixes {
            for other in prefixes where one != other { #expect(!other.hasPrefix(one), "\(one) \(other)") }
        }
    }

    @Test(arguments: TermPrefix.allCases)
    func `a value of any length gives a term within Xapian's limit`(prefix: TermPrefix) {
        for length in [0, 1, 80, 81, 82, 200, 5_000] {
            let term = prefix.term(String(repeating: "食", count: length))
            #expect(term.utf8.count <= TermPrefix.maximumTermBytes)
        }
        #expect(!prefix.term("a\u{0}b").utf8.contains(0))
    }

    @Test func `long values that differ only at the end stay apart`() {
        let long = String(repeating: "规", count: 200)
        #expect(TermPrefix.titleKey.term(long + "甲") != TermPrefix.titleKey.term(long + "乙"))
        #expect(TermPrefix.titleKey.term(long) == TermPrefix.titleKey.term(long))
    }

    @Test func `columns join and split back`() {
        #expect(ColumnText.split(ColumnText.joined(["a", "元谋县财政局"])) == ["a", "元谋县财政局"])
        #expect(ColumnText.split("") == [])
    }
}
