// SPDX-License-Identifier: GPL-3.0-or-later

internal import CXapian

/// The figures of one revision, read once so that asking for them cannot fail.
struct Statistics {
    let documentCount: UInt32
    let lastDocumentID: DocumentID
    let revision: UInt64
    let averageLength: Double
    let hasPositions: Bool
    let uuid: String

    init(_ database: OpaquePointer) throws(XapianError) {
        let statistics = try XapianError.check { cxapian_database_statistics(database, $0) }
        documentCount = statistics.document_count
        lastDocumentID = statistics.last_document_id
        revision = statistics.revision
        averageLength = statistics.average_length
        hasPositions = statistics.has_positions
        uuid = String(
            decoding: [UInt8](takingOwnership: try XapianError.check { cxapian_database_uuid(database, $0) }),
            as: UTF8.self)
    }
}
