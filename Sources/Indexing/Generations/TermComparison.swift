// SPDX-License-Identifier: GPL-3.0-or-later
import Xapian

/// Whether documents have the terms that they should: from their term lists, or where there are none from checksums over
/// the posting lists that they stand in.
struct TermComparison {
    /// Document → sum of the checksums of its terms; empty where there are term lists.
    private var sums: [UInt64] = []

    /// Cost: with term lists nothing, else one pass over all posting lists and eight bytes a document.
    init(_ database: borrowing Database) throws {
        guard try !database.hasTermLists() else { return }
        sums = [UInt64](repeating: 0, count: Int(database.lastDocumentID) + 1)
        for entry in try database.terms(prefix: "", limit: .max) {
            let sum = Self.checksum(entry.term)
            for id in try database.documents(with: entry.term) { sums[Int(id)] &+= sum }
        }
    }

    func holds(_ terms: Set<String>, of id: DocumentID, in database: borrowing Database) throws -> Bool {
        guard !sums.isEmpty else { return Set(try database.terms(of: id).map(\.term)) == terms }
        return sums[Int(id)] == terms.reduce(0) { $0 &+ Self.checksum($1) }
    }

    /// FNV-1a over 64 bits, mixed, so that sums of terms that differ in one byte do not meet.
    private static func checksum(_ term: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in term.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash ^= hash >> 33
        hash &*= 0xFF51_AFD7_ED55_8CCD
        return hash ^ (hash >> 33)
    }
}
