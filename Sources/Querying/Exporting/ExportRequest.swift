// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A search whose hits are all asked for, in one of the formats.
public struct ExportRequest: Hashable, Sendable {
    public var search: SearchRequest
    public var format: ExportFormat

    /// Those of a search without pages, and `format`.
    public static let parameterNames =
        SearchRequest.parameterNames.filter { $0 != "page" && $0 != "limit" } + ["format"]

    public init(_ search: SearchRequest, _ format: ExportFormat) {
        self.search = search
        self.format = format
    }

    /// Reads decoded parameters; refuses what a search refuses, pages, and a missing or unknown format.
    public init(parameters: [(name: String, value: String)], today: CivilDate) throws(RequestProblem) {
        var others: [(name: String, value: String)] = []
        var formats: [String] = []
        for (name, value) in parameters {
            guard Self.parameterNames.contains(name) else {
                throw RequestProblem(
                    code: "unknown_parameter", parameter: String(name.prefix(40)),
                    "没有名为「\(name.prefix(40))」的参数。", allowed: Self.parameterNames)
            }
            if name == "format" { formats.append(value) } else { others.append((name, value)) }
        }
        guard formats.count <= 1 else {
            throw RequestProblem(code: "duplicate_parameter", parameter: "format", "参数 format 只能出现一次。")
        }
        let allowed = ExportFormat.allCases.map(\.rawValue)
        guard let given = formats.first, !given.isEmpty else {
            throw RequestProblem(
                code: "bad_format", parameter: "format", "请写明导出格式：\(allowed.joined(separator: "、"))。", allowed: allowed)
        }
        format = try ParameterReading.choice(given, "format", code: "bad_format")
        search = try SearchRequest(parameters: others, today: today)
    }

    /// The parameters that would give this request again.
    public func parameters(today: CivilDate) -> [(name: String, value: String)] {
        search.parameters(today: today) + [("format", format.rawValue)]
    }
}
