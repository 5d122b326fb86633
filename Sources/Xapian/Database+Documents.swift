// SPDX-License-Identifier: GPL-3.0-or-later

internal import CXapian

extension Database {
    /// The stored bytes of a document. Throws `docNotFound`.
    public func data(_ id: DocumentID) throws(XapianError) -> [UInt8] {
        try refuseZero(id)
        return try [UInt8](takingOwnership: XapianError.check { cxapian_database_data(handle, id, $0) })
    }

    /// The value of a document in a slot; empty if it has none. Throws `docNotFound`.
    ///
    /// Finds the slot's block anew each time: for whole columns see ``readValues(slot:_:)``.
    public func value(_ id: DocumentID, slot: UInt32) throws(XapianError) -> [UInt8] {
        try refuseZero(id)
        return try [UInt8](takingOwnership: XapianError.check { cxapian_database_value(handle, id, slot, $0) })
    }

    /// The terms of a document with their `wdf`, in byte order.
    ///
    /// Throws `docNotFound`, and `feature` if the index keeps no term lists.
    public func terms(of id: DocumentID) throws(XapianError) -> [TermEntry] {
        try refuseZero(id)
        let packed = try XapianError.check { cxapian_database_document_terms(handle, id, $0) }
        return PackedReader.consume(packed) { [TermEntry](&$0) }
    }

    /// The positions of a term in a document, ascending; none if it has no such term or no positions.
    public func positions(of term: String, in id: DocumentID) throws(XapianError) -> [UInt32] {
        try refuseZero(id)
        let packed = try XapianError.check { error in
            lend(term) { cxapian_database_positions(handle, id, $0, error) }
        }
        return PackedReader.consume(packed) { reader in
            var positions: [UInt32] = []
            while let position = reader.number() { positions.append(position) }
            return positions
        }
    }

    /// Reads one value slot over all documents that have it, in document order, by blocks of 65,536 values.
    ///
    /// The bytes lent to `body` are valid only during its call.
    public func readValues(
        slot: UInt32, _ body: (DocumentID, UnsafeBufferPointer<UInt8>) -> Void
    ) throws(XapianError) {
        let values = try XapianError.handle { cxapian_values_open(handle, slot, $0) }
        defer { cxapian_values_free(values) }
        while true {
            let block = try XapianError.check { cxapian_values_next(values, 65_536, $0) }
            guard block.count > 0, let ids = block.ids, let ends = block.ends else { return }
            var start = 0
            for index in 0..<block.count {
                let end = ends[index]
                body(ids[index], UnsafeBufferPointer(start: block.bytes.map { $0 + start }, count: end - start))
                start = end
            }
        }
    }

    /// Xapian calls number 0 an invalid argument; here it is a document that does not exist.
    private func refuseZero(_ id: DocumentID) throws(XapianError) {
        if id == 0 { throw XapianError(code: .docNotFound, message: "no document has number 0") }
    }
}
