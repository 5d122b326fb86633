// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Querying

/// Why a request gets no answer, as a status, a stable token and a sentence for whoever asked.
///
/// The one place where errors become statuses (style.md §3); pages and the API print the same values.
struct Failure: Error {
    var status: HTTPResponse.Status
    /// Stable token: `bad_date`, `search_timeout`, …
    var code: String
    /// One Chinese sentence; never a path, a class name or a library's own words.
    var detail: String
    /// The parameter that is wrong, and what it may be.
    var parameter: String?
    var allowed: [String] = []
    /// Seconds after which asking again makes sense.
    var retryAfter: Int?
    /// The connection cannot be used any further.
    var closes = false
    /// Words for the log only.
    var cause: String?

    init(_ status: HTTPResponse.Status, _ code: String, _ detail: String, closes: Bool = false) {
        self.status = status
        self.code = code
        self.detail = detail
        self.closes = closes
    }

    init(_ problem: RequestProblem) {
        self.init(.badRequest, problem.code, problem.description)
        parameter = problem.parameter
        allowed = problem.allowed
    }

    init(_ error: SearchError) {
        switch error {
        case .notFound: self.init(.notFound, "not_found", "没有这条记录，它可能从未收录，也可能已经撤下。")
        case .timeout:
            self.init(.serviceUnavailable, "search_timeout", error.description)
            retryAfter = 1
        case .overloaded:
            self.init(.serviceUnavailable, "overloaded", error.description)
            retryAfter = 1
        case .changed:
            self.init(.serviceUnavailable, "index_changed", error.description)
            retryAfter = 1
        case .indexUnavailable(let reason):
            self.init(.serviceUnavailable, "index_unavailable", "检索数据正在准备，请稍后再试。")
            retryAfter = 30
            cause = reason
        case .engine(let reason):
            self.init(.serviceUnavailable, "engine_error", error.description)
            cause = reason
        }
    }

    /// The failure that an error of any other room means.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let problem as RequestProblem: self.init(problem)
        case let error as SearchError: self.init(error)
        default:
            self.init(.internalServerError, "internal_error", "网站出错，请稍后再试。")
            cause = String(reflecting: error)
        }
    }

    static let unknownPath = Failure(.notFound, "not_found", "没有这个地址。")

    /// The words for a status, as a heading.
    var title: String {
        switch status {
        case .badRequest: "查询条件有误"
        case .notFound: "没有找到"
        case .methodNotAllowed: "不支持这种请求方法"
        case .contentTooLarge: "请求正文过大"
        case .uriTooLong: "地址过长"
        case .serviceUnavailable: "暂时不能检索"
        default: "网站出错"
        }
    }
}
