// SPDX-License-Identifier: GPL-3.0-or-later
import Schema
import Xapian

/// An index document in the flat form that crosses into libxapian in one call; made on the analysing thread.
struct PackedDocument: Sendable {
    private var terms = TermBatch()
    private let values: [(slot: UInt32, text: String)]
    private let data: [UInt8]

    init(_ document: IndexDocument) {
        terms.append(document.identity.utf8, wdf: 0)
        for term in document.filters { terms.append(term.utf8, wdf: 0) }
        // In order and each once: libxapian keeps the terms of a document in a sorted tree.
        for run in SortedTerms(document.terms).runs { terms.append(run.bytes, wdf: run.count) }
        values = document.values.map { ($0.slot.rawValue, $0.text) }
        data = document.data
    }

    /// How many posting lists it stands in.
    var postingCount: Int { terms.count }

    func write(to document: inout Document) throws(XapianError) {
        try document.removeAll()
        try document.addTerms(terms)
        for value in values { try document.setValue(value.text, slot: value.slot) }
        try document.setData(data)
    }
}
