// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes

/// Problem details (RFC 9457) as the API answers them.
struct Problem: Encodable {
    /// A readable page about errors of this kind.
    var type: String
    var title: String
    var status: Int
    var detail: String
    var code: String
    var parameter: String?
    var allowed: [String]?
    var errors: [Item]
    var requestID: String

    struct Item: Encodable {
        var parameter: String
        var code: String
        var detail: String
        var allowed: [String]?
    }

    enum CodingKeys: String, CodingKey {
        case type, title, status, detail, code, parameter, allowed, errors
        case requestID = "request_id"
    }

    init(_ failure: Failure, requestID: String) {
        type = "/api#errors"
        title = failure.title
        status = failure.status.code
        detail = failure.detail
        code = failure.code
        parameter = failure.parameter
        allowed = failure.allowed.isEmpty ? nil : failure.allowed
        errors =
            failure.parameter.map { name in
                [
                    Item(
                        parameter: name, code: failure.code, detail: failure.detail,
                        allowed: failure.allowed.isEmpty ? nil : failure.allowed)
                ]
            } ?? []
        self.requestID = requestID
    }
}
