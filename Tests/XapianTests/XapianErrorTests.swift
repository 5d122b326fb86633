// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian
import Testing

@testable import Xapian

@Suite struct XapianErrorTests {
    @Test(arguments: [
        (CXapianStatus.other, XapianError.Code.other), (.assertion, .internal), (.invalidArgument, .invalidArgument),
        (.invalidOperation, .invalidOperation), (.unimplemented, .unimplemented), (.database, .database),
        (.databaseClosed, .closed), (.databaseCorrupt, .databaseCorrupt), (.databaseCreate, .databaseCreate),
        (.databaseLocked, .databaseLocked), (.databaseModified, .databaseModified),
        (.databaseOpening, .databaseOpening), (.databaseVersion, .databaseVersion),
        (.databaseNotFound, .databaseNotFound), (.documentNotFound, .docNotFound), (.featureUnavailable, .feature),
        (.internal, .internal), (.network, .network), (.networkTimeout, .networkTimeout),
        (.queryParser, .queryParser), (.serialisation, .serialisation), (.range, .rangeError),
        (.wildcard, .wildcard), (.deadlineExceeded, .deadlineExceeded), (.outOfMemory, .outOfMemory),
        (.standardException, .other),
    ])
    func `every exception of the library becomes its code`(status: CXapianStatus, expected: XapianError.Code) {
        for _ in 0..<100 {
            #expect(
                code { () throws(XapianError) in try XapianError.check { cxapian_error_raise(status, $0) } }
                    == expected)
        }
    }

    @Test func `message and context cross the border`() {
        let error = #expect(throws: XapianError.self) {
            try XapianError.check { cxapian_error_raise(.invalidArgument, $0) }
        }
        #expect(error == XapianError(code: .invalidArgument, message: "raised", context: "the context"))
        #expect(error?.description == "invalidArgument: raised [the context]")
    }

    @Test func `the cause that the system gave is part of the message`() {
        let error = #expect(throws: XapianError.self) {
            try XapianError.check { cxapian_error_raise(.databaseOpening, $0) }
        }
        #expect(error?.message == "raised (No space left on device)")
    }

    @Test func `a call that succeeds returns its value`() throws {
        #expect(try XapianError.check { _ in 7 } == 7)
    }

    @Test func `a missing handle without an error is reported`() {
        #expect(code { () throws(XapianError) in _ = try XapianError.handle { _ in nil } } == .other)
    }

    @Test func `the library tells its version`() {
        #expect(XapianLibrary.version.hasPrefix("1.4."))
    }
}
