// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Testing

@testable import Web

@Suite struct FailureTests {
    @Test(
        arguments: [
            (SearchError.timeout, 503, "search_timeout", 1), (.overloaded, 503, "overloaded", 1),
            (.indexUnavailable("/srv/data/index"), 503, "index_unavailable", 30),
            (.engine("XapianError"), 503, "engine_error", nil),
            (.notFound("x"), 404, "not_found", nil),
        ] as [(SearchError, Int, String, Int?)])
    func `an error of the engine has a status and a code`(error: SearchError, status: Int, code: String, wait: Int?) {
        let failure = Failure(error as any Error)
        #expect(failure.status.code == status)
        #expect(failure.code == code)
        #expect(failure.retryAfter == wait)
        #expect(!failure.detail.contains("/srv") && !failure.detail.contains("Xapian"))
    }

    @Test func `an unforeseen error shows nothing of itself`() {
        struct Secret: Error { var path = "/srv/secret" }
        let failure = Failure(Secret())
        #expect(failure.status.code == 500)
        #expect(!failure.detail.contains("secret"))
        #expect(failure.cause?.contains("secret") == true)
    }

    @Test func `a problem names the parameter and what it may be`() throws {
        let failure = Failure(
            RequestProblem(code: "bad_sort", parameter: "sort", "不行。", allowed: ["newest", "oldest"]))
        let text = try JSONText.of(Problem(failure, requestID: "r1"))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["parameter"] as? String == "sort")
        #expect(object["allowed"] as? [String] == ["newest", "oldest"])
        #expect(object["request_id"] as? String == "r1")
        #expect(object["type"] as? String == "/api#errors")
        #expect((object["errors"] as? [[String: Any]])?.count == 1)
    }

    @Test(arguments: [
        ("\"a\"", true), ("W/\"a\"", true), ("*", true), ("\"b\", \"a\"", true), ("\"b\"", false), ("", false),
        ("a", false),
        (",,", false), ("W/", false),
    ])
    func `a tag is found in a header however it is listed`(header: String, isNamed: Bool) {
        let tag = EntityTag(["x"])
        #expect(tag.isNamed(by: header.replacingOccurrences(of: "\"a\"", with: tag.description)) == isNamed)
        #expect(!tag.isNamed(by: nil))
    }

    @Test func `parts of a tag do not run together`() {
        #expect(EntityTag(["a", "bc"]) != EntityTag(["ab", "c"]))
        #expect(EntityTag(["a"]) != EntityTag(["a", ""]))
        #expect(EntityTag(["a", "b"]) == EntityTag(["a", "b"]))
    }

    @Test func `a refused parameter gives the log no words`() {
        let problem = RequestProblem(
            code: "bad_date", parameter: "as_of", "「身份证5323281980…」不是日期；请写成 YYYY-MM-DD。")
        #expect(problem.description == "「［个人信息］」不是日期；请写成 YYYY-MM-DD。")
        #expect(Failure(problem).cause == nil)
        let phone = RequestProblem(code: "bad_filter", parameter: "13987812345", "没有领域「13987812345」。")
        #expect(!phone.description.contains("1398781") && !phone.parameter.contains("1398781"))
    }
}
