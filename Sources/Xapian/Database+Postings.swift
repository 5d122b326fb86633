// SPDX-License-Identifier: GPL-3.0-or-later

internal import CXapian

extension Database {
    /// Decodes the whole posting list of a term in one call, at some 20 ns a posting; empties the buffer first.
    ///
    /// A term that does not occur gives an empty buffer, the empty term every document. On failure the buffer is empty.
    public func readPostings(_ term: String, into buffer: inout PostingBuffer) throws(XapianError) {
        buffer = PostingBuffer()
        buffer = try decode(term, weighing: .frequencies)
    }

    /// The documents a term occurs in, ascending; the empty term lists every document.
    public func documents(with term: String) throws(XapianError) -> [DocumentID] {
        try decode(term, weighing: .nothing).ids
    }

    /// Every document, ascending.
    public func allDocuments(into ids: inout [DocumentID]) throws(XapianError) {
        ids = []
        ids = try documents(with: "")
    }

    /// Every document, ascending, with its length (the sum of its terms' `wdf`) in place of the frequency.
    public func readDocumentLengths(into buffer: inout PostingBuffer) throws(XapianError) {
        buffer = PostingBuffer()
        buffer = try decode("", weighing: .lengths)
    }

    private enum Weighing {
        case nothing
        case frequencies
        case lengths
    }

    private func decode(_ term: String, weighing: Weighing) throws(XapianError) -> PostingBuffer {
        let capacity = try termFrequency(term)
        // A damaged list may claim any length; memory is reserved only for one that can be true.
        guard capacity <= documentCount else {
            throw XapianError(code: .databaseCorrupt, message: "a term in more documents than there are", context: term)
        }
        var buffer = PostingBuffer()
        guard capacity > 0 else { return buffer }
        buffer.termFrequency = Int(capacity)
        let size = Int(capacity)
        var failure: XapianError?
        buffer.ids = [DocumentID](unsafeUninitializedCapacity: size) { ids, count in
            guard let start = ids.baseAddress else { return }
            func read(_ frequencies: UnsafeMutablePointer<UInt32>?, _ lengths: UnsafeMutablePointer<UInt32>?) -> Int {
                do throws(XapianError) {
                    return try XapianError.check { error in
                        lend(term) {
                            cxapian_database_read_postings(handle, $0, size, start, frequencies, lengths, error)
                        }
                    }
                } catch {
                    failure = error
                    return 0
                }
            }
            switch weighing {
            case .nothing:
                count = read(nil, nil)
            case .frequencies, .lengths:
                buffer.frequencies = [UInt32](unsafeUninitializedCapacity: size) { weights, weightCount in
                    let isLengths = weighing == .lengths
                    count = read(isLengths ? nil : weights.baseAddress, isLengths ? weights.baseAddress : nil)
                    weightCount = count
                }
            }
        }
        if let failure { throw failure }
        return buffer
    }
}
