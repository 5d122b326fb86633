// SPDX-License-Identifier: GPL-3.0-or-later

internal import CXapian

/// An index document being built: terms, values and stored data.
///
/// Belongs to one thread at a time. Adding it to a database copies it, so one object can serve many records, emptied
/// by ``removeAll()`` in between. A refused term leaves the document as it was.
public struct Document: ~Copyable {
    let handle: OpaquePointer

    /// Throws only when memory runs out.
    public init() throws(XapianError) {
        handle = try XapianError.handle { cxapian_document_new($0) }
    }

    deinit {
        cxapian_document_free(handle)
    }

    /// Adds a term without a position; `wdf` 0 makes it a filter only.
    ///
    /// Throws `invalidArgument` for an empty term or one past ``TermLimit``, `rangeError` when all `wdf` of the
    /// document add up to more than 32 bits. Repeating a term adds up its `wdf`.
    public mutating func addTerm(_ term: String, wdf: UInt32 = 1) throws(XapianError) {
        try addPosting(term, position: .max, wdf: wdf)
    }

    /// Adds a term at a position (at most 2³¹ − 1), for phrases and NEAR. Throws as ``addTerm(_:wdf:)``.
    public mutating func addPosting(_ term: String, position: UInt32, wdf: UInt32 = 1) throws(XapianError) {
        var batch = TermBatch()
        batch.append(term.utf8, position: position, wdf: wdf)
        try addTerms(batch)
    }

    /// Adds all terms of the batch in one call, or none of them. Throws as ``addTerm(_:wdf:)``.
    public mutating func addTerms(_ batch: TermBatch) throws(XapianError) {
        guard batch.bytes.count <= Int(UInt32.max) else {
            throw XapianError(code: .rangeError, message: "a batch of more than 4 GiB")
        }
        try XapianError.check { error in
            batch.bytes.withUnsafeBufferPointer { bytes in
                batch.ends.withUnsafeBufferPointer { ends in
                    batch.positions.withUnsafeBufferPointer { positions in
                        batch.frequencies.withUnsafeBufferPointer { frequencies in
                            let packed = cxapian_term_batch(
                                bytes: bytes.baseAddress, length: bytes.count, ends: ends.baseAddress,
                                positions: positions.baseAddress, frequencies: frequencies.baseAddress,
                                count: ends.count)
                            cxapian_document_add_terms(handle, packed, error)
                        }
                    }
                }
            }
        }
    }

    /// Sets the value of a slot; empty bytes remove it. Slot 2³² − 1 is refused.
    public mutating func setValue(_ bytes: [UInt8], slot: UInt32) throws(XapianError) {
        try XapianError.check { error in
            lend(bytes) { cxapian_document_set_value(handle, slot, $0, error) }
        }
    }

    /// Sets the value of a slot to the UTF-8 of a string.
    public mutating func setValue(_ string: String, slot: UInt32) throws(XapianError) {
        try XapianError.check { error in
            lend(string) { cxapian_document_set_value(handle, slot, $0, error) }
        }
    }

    /// Sets the bytes stored with the document; they are kept compressed and may hold anything.
    public mutating func setData(_ bytes: [UInt8]) throws(XapianError) {
        try XapianError.check { error in
            lend(bytes) { cxapian_document_set_data(handle, $0, error) }
        }
    }

    /// Empties the document for the next record.
    public mutating func removeAll() throws(XapianError) {
        try XapianError.check { cxapian_document_clear(handle, $0) }
    }
}

@available(*, unavailable)
extension Document: Sendable {}
