// SPDX-License-Identifier: GPL-3.0-or-later

internal import CXapian

extension XapianError {
    /// Runs one call into C and throws what it left in the error slot.
    static func check<Value>(
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<cxapian_error>?>) -> Value
    ) throws(XapianError) -> Value {
        var slot: UnsafeMutablePointer<cxapian_error>?
        let value = body(&slot)
        if let slot { throw XapianError(takingOwnership: slot) }
        return value
    }

    /// As `check`, for calls that hand over a handle, which is there whenever no error is.
    static func handle(
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<cxapian_error>?>) -> OpaquePointer?
    ) throws(XapianError) -> OpaquePointer {
        guard let handle = try check(body) else {
            throw XapianError(code: .other, message: "neither a handle nor an error")
        }
        return handle
    }

    private init(takingOwnership error: UnsafeMutablePointer<cxapian_error>) {
        self.init(
            code: Code(error.pointee.status),
            message: String(error.pointee.message),
            context: String(error.pointee.context))
        cxapian_error_free(error)
    }
}

extension XapianError.Code {
    init(_ status: CXapianStatus) {
        self =
            switch status {
            case .invalidArgument: .invalidArgument
            case .invalidOperation: .invalidOperation
            case .unimplemented: .unimplemented
            case .database: .database
            case .databaseClosed: .closed
            case .databaseCorrupt: .databaseCorrupt
            case .databaseCreate: .databaseCreate
            case .databaseLocked: .databaseLocked
            case .databaseModified: .databaseModified
            case .databaseOpening: .databaseOpening
            case .databaseVersion: .databaseVersion
            case .databaseNotFound: .databaseNotFound
            case .documentNotFound: .docNotFound
            case .featureUnavailable: .feature
            case .internal, .assertion: .internal
            case .network: .network
            case .networkTimeout: .networkTimeout
            case .queryParser: .queryParser
            case .serialisation: .serialisation
            case .range: .rangeError
            case .wildcard: .wildcard
            case .deadlineExceeded: .deadlineExceeded
            case .outOfMemory: .outOfMemory
            case .other, .standardException: .other
            @unknown default: .other
            }
    }
}
