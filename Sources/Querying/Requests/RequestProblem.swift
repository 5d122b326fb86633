// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What is wrong with a request, in words the asker knows; becomes a 400 at the API and exit code 2 in commands.
public struct RequestProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// Stable token: `bad_date`, `query_too_long`, …
    public var code: String
    /// The parameter that is wrong; `q` for the query text.
    public var parameter: String
    /// One Chinese sentence: what is wrong and what would be right.
    public var description: String
    /// The values that the parameter may take, where they can be listed.
    public var allowed: [String]

    /// Numbers of persons in what is repeated of the request are hidden, whichever parameter they were typed into.
    public init(code: String, parameter: String, _ description: String, allowed: [String] = []) {
        self.code = code
        self.parameter = PersonalQuery.hidden(in: parameter)
        self.description = PersonalQuery.hidden(in: description)
        self.allowed = allowed
    }
}
