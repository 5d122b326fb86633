// SPDX-License-Identifier: GPL-3.0-or-later

/// The page of a request without an answer: what is wrong, what would be right, what was typed.
struct FailurePage: PageModel {
    static let template = "failure"

    var frame: PageFrame
    var title: String
    var detail: String
    var allowed: [String]
    var hasAllowed: Bool
    var code: String
    var requestID: String

    init(_ failure: Failure, typed: String, requestID: String) {
        frame = PageFrame(failure.title, query: typed)
        frame.isPrivate = true
        title = failure.title
        detail = failure.detail
        // Long lists of codes help programs; people choose from the page.
        allowed = failure.allowed.count <= 12 ? failure.allowed : []
        hasAllowed = !allowed.isEmpty
        code = failure.code
        self.requestID = requestID
    }
}
