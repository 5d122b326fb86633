// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Schema
import Testing
import TextAnalysis
import Xapian

/// Everything that a generation holds, read through the Xapian room and as raw bytes of its files.
struct IndexContents {
    struct Entry: Hashable {
        var data: [UInt8]
        var terms: [String]
        var values: [String]
    }

    /// By identity term.
    private(set) var entries: [String: Entry] = [:]
    private(set) var terms: Set<String> = []
    private var metadata: [[UInt8]] = []
    private var files: [Data] = []

    init(_ generation: Generation) throws {
        let database = try Database(folder: generation.path)
        var ids: [DocumentID] = []
        try database.allDocuments(into: &ids)
        let lists = try database.hasTermLists() ? nil : Self.terms(of: database)
        for id in ids {
            let terms = try lists?[id] ?? database.terms(of: id).map { "\($0.term) \($0.frequency)" }
            let values = try ValueSlot.allCases.map {
                try String(decoding: database.value(id, slot: $0.rawValue), as: UTF8.self)
            }
            let identity = terms.first { $0.hasPrefix(TermPrefix.identity.rawValue) } ?? ""
            entries[identity] = Entry(data: try database.data(id), terms: terms, values: values)
        }
        terms = Set(try database.terms(prefix: "", limit: .max).map(\.term))
        metadata = try database.metadataKeys().flatMap { [Array($0.utf8), try database.metadata($0)] }
        for name in try FileManager.default.subpathsOfDirectory(atPath: generation.path)
        where name != IndexFolder.changes {
            files.append(try Data(contentsOf: URL(fileURLWithPath: generation.path + "/" + name)))
        }
    }

    /// The terms of each document, gathered from all posting lists.
    private static func terms(of database: borrowing Database) throws -> [DocumentID: [String]] {
        var terms: [DocumentID: [String]] = [:]
        for entry in try database.terms(prefix: "", limit: .max) {
            var postings = PostingBuffer()
            try database.readPostings(entry.term, into: &postings)
            for (id, frequency) in zip(postings.ids, postings.frequencies) {
                terms[id, default: []].append("\(entry.term) \(frequency)")
            }
        }
        return terms
    }

    /// In stored data, values, metadata, terms and the files themselves; texts as printed and as folded.
    func holds(_ text: String) -> Bool {
        for form in Set([text, TextFolding.key(text)]) {
            let bytes = Array(form.utf8)
            if terms.contains(where: { $0.contains(form) }) || metadata.contains(where: { Self.holds($0, bytes) }) {
                return true
            }
            for entry in entries.values
            where Self.holds(entry.data, bytes) || entry.values.contains(where: { $0.contains(form) }) {
                return true
            }
            if files.contains(where: { $0.range(of: Data(bytes)) != nil }) { return true }
        }
        return false
    }

    private static func holds(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        Data(bytes).range(of: Data(part)) != nil
    }

    /// Terms of a record as `prefix`: values.
    func values(_ prefix: TermPrefix, of id: String) -> [String] {
        let own = entries["Q\(id) 0"]?.terms ?? []
        return own.map { String($0.split(separator: " ").dropLast().joined(separator: " ")) }.filter {
            $0.hasPrefix(prefix.rawValue)
        }
        .map { String($0.dropFirst(prefix.rawValue.count)) }
    }
}

// Whole contents in a message would hide what is wrong, so only the answer is handed to #expect.

func expectAbsent(_ trace: String, in contents: IndexContents, sourceLocation: SourceLocation = #_sourceLocation) {
    let isThere = contents.holds(trace)
    #expect(!isThere, "\(trace) is left", sourceLocation: sourceLocation)
}

func expectPresent(_ trace: String, in contents: IndexContents, sourceLocation: SourceLocation = #_sourceLocation) {
    let isThere = contents.holds(trace)
    #expect(isThere, "\(trace) is missing", sourceLocation: sourceLocation)
}

func expectSame(_ left: IndexContents, _ right: IndexContents, sourceLocation: SourceLocation = #_sourceLocation) {
    let ids = Set(left.entries.keys).union(right.entries.keys)
    let different = ids.filter { left.entries[$0] != right.entries[$0] }.sorted()
    #expect(different == [], sourceLocation: sourceLocation)
    #expect(left.terms.symmetricDifference(right.terms).sorted() == [], sourceLocation: sourceLocation)
}
