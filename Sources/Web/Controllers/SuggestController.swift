// SPDX-License-Identifier: GPL-3.0-or-later
import Hummingbird
import Querying

/// Names that what is being typed may become: `/api/v1/suggest`.
struct SuggestController {
    let replies: IndexReplies

    func api(_ request: Request, _ context: SiteContext) async throws -> Response {
        let given = try GivenParameters(request, allowed: ["q"], isForm: false)
        let text = try QueryText.checked(given["q"] ?? "")
        return try await replies.reply(
            request, .json, key: ["api/suggest", text], today: replies.today()
        ) { engine in
            try JSONText.of(engine.suggest(text))
        }
    }
}
