// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// One invented document, and what an index should know of it.
struct Sample: Hashable {
    /// Terms at each position; several terms may share one.
    var tokens: [[String]]
    var value = ""
    var filters: [String] = []

    func write(to document: inout Document) throws(XapianError) {
        try document.removeAll()
        var batch = TermBatch()
        for (position, terms) in tokens.enumerated() {
            for term in terms { batch.append(term.utf8, position: UInt32(position)) }
        }
        for filter in filters { batch.append(filter.utf8, wdf: 0) }
        try document.addTerms(batch)
        try document.setValue(value, slot: 0)
        try document.setData(Array(tokens.joined().joined(separator: " ").utf8))
    }

    /// Positions of each term, ascending.
    var positions: [String: [Int]] {
        var positions: [String: [Int]] = [:]
        for (position, terms) in tokens.enumerated() {
            for term in Set(terms) { positions[term, default: []].append(position) }
        }
        return positions
    }
}

extension Sample {
    init(_ text: String, value: String = "", filters: [String] = []) {
        self.init(tokens: text.split(separator: " ").map { [String($0)] }, value: value, filters: filters)
    }
}

/// Writes an index of these documents in one commit.
func build(_ path: String, _ samples: [Sample]) throws(XapianError) {
    var database = try WritableDatabase(path: path, mode: .createOrOpen)
    var document = try Document()
    for sample in samples {
        try sample.write(to: &document)
        _ = try database.add(document)
    }
    try database.commit()
    try database.close()
}

/// The code of the error that `body` throws, if any.
func code(_ body: () throws(XapianError) -> Void) -> XapianError.Code? {
    do throws(XapianError) {
        try body()
        return nil
    } catch {
        return error.code
    }
}
