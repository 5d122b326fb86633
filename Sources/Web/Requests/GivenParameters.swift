// SPDX-License-Identifier: GPL-3.0-or-later
import Hummingbird
import Querying
import Records

/// The parameters of a request for which a fixed few are allowed, each once.
struct GivenParameters: Sendable {
    private var values: [String: String] = [:]

    /// Reads and checks the query of `request`.
    ///
    /// - Parameter isForm: a form sends every field, so that empty ones mean that nothing was asked.
    /// - Throws: `RequestProblem` for what is malformed, unknown or repeated.
    init(_ request: Request, allowed: [String], isForm: Bool) throws(RequestProblem) {
        for (name, value) in try QueryString.parameters(request.uri.query ?? "") {
            guard allowed.contains(name) else {
                throw RequestProblem(
                    code: "unknown_parameter", parameter: String(name.prefix(40)),
                    "没有名为「\(name.prefix(40))」的参数。", allowed: allowed)
            }
            if isForm, value.isEmpty { continue }
            guard value.isEmpty || name != "organ" || !QueryText.repeatable(value).isEmpty else {
                throw RequestProblem(code: "bad_filter", parameter: name, "\(name) 应为机关的名称或编号。")
            }
            guard values.updateValue(value, forKey: name) == nil else {
                throw RequestProblem(code: "duplicate_parameter", parameter: name, "参数 \(name) 只能出现一次。")
            }
        }
    }

    subscript(name: String) -> String? { values[name] }

    /// A whole number within `range`; `nil` where the parameter is absent.
    func number(
        _ name: String, _ range: ClosedRange<Int>, code: String
    ) throws(RequestProblem) -> Int? {
        guard let given = values[name] else { return nil }
        return try ParameterReading.number(given, name, range, code: code)
    }

    /// The day asked about; `today` where none is given.
    func asOf(_ today: CivilDate) throws(RequestProblem) -> CivilDate {
        guard let given = values["as_of"] else { return today }
        return try ParameterReading.date(given, "as_of")
    }
}
