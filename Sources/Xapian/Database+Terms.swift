// SPDX-License-Identifier: GPL-3.0-or-later

internal import CXapian

extension Database {
    /// In how many documents a term occurs; the empty term occurs in all.
    public func termFrequency(_ term: String) throws(XapianError) -> UInt32 {
        try frequencies(of: term).term_frequency
    }

    /// The sum of a term's `wdf` over all documents.
    public func collectionFrequency(_ term: String) throws(XapianError) -> UInt32 {
        try frequencies(of: term).collection_frequency
    }

    public func termExists(_ term: String) throws(XapianError) -> Bool {
        try termFrequency(term) > 0
    }

    /// The first `limit` terms that start with `prefix`, in byte order, with the number of documents they occur in.
    ///
    /// Costs about a microsecond a term. To learn whether there are more, ask for one more.
    public func terms(prefix: String, limit: Int) throws(XapianError) -> [TermEntry] {
        let packed = try XapianError.check { error in
            lend(prefix) { cxapian_database_terms(handle, $0, max(limit, 0), error) }
        }
        return PackedReader.consume(packed) { [TermEntry](&$0) }
    }

    private func frequencies(of term: String) throws(XapianError) -> cxapian_term_statistics {
        try XapianError.check { error in
            lend(term) { cxapian_database_term_statistics(handle, $0, error) }
        }
    }
}
