// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Testing

@testable import Ledger

@Suite struct CanonicalDocumentTests {
    @Test func `equal documents have equal texts, in whatever order their flags were set`() throws {
        let coding = PayloadCoding()
        var texts: Set<Data> = []
        for seed in 0..<200 {
            var document = Sample.document("d1")
            document.flags = []
            // Another capacity is another order.
            document.flags.reserveCapacity(seed)
            for flag in NormativeDocument.Flag.allCases.shuffled() { document.flags.insert(flag) }
            let text = try coding.encode(CanonicalDocument(document: document))
            #expect(try coding.decode(NormativeDocument.self, from: text, of: "d1") == document)
            texts.insert(text)
        }
        #expect(texts.count == 1)
    }
}
