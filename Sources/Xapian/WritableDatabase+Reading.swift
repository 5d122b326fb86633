// SPDX-License-Identifier: GPL-3.0-or-later

internal import CXapian

extension WritableDatabase {
    /// Documents, pending ones included.
    public var documentCount: UInt32 {
        get throws(XapianError) { try statistics().documentCount }
    }

    /// The highest number given, pending documents included.
    public var lastDocumentID: DocumentID {
        get throws(XapianError) { try statistics().lastDocumentID }
    }

    /// The last committed revision.
    public var revision: UInt64 {
        get throws(XapianError) { try statistics().revision }
    }

    public var uuid: String {
        get throws(XapianError) { try statistics().uuid }
    }

    /// The bytes kept under a key, pending changes included; empty if there are none. An empty key is refused.
    public func metadata(_ key: String) throws(XapianError) -> [UInt8] {
        try refuseDiscarded()
        return try [UInt8](
            takingOwnership: XapianError.check { error in
                lend(key) { cxapian_database_metadata(cxapian_writer_view(handle), $0, error) }
            })
    }

    /// In how many documents a term occurs, pending changes included.
    public func termFrequency(_ term: String) throws(XapianError) -> UInt32 {
        try refuseDiscarded()
        return try XapianError.check { error in
            lend(term) { cxapian_database_term_statistics(cxapian_writer_view(handle), $0, error) }
        }.term_frequency
    }

    private func statistics() throws(XapianError) -> Statistics {
        try refuseDiscarded()
        return try Statistics(cxapian_writer_view(handle))
    }
}
