// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension SearchRequest {
    /// Parameter names of `/search`, in the order in which links write them.
    public static let parameterNames = [
        "q", "kind", "organ", "field", "status", "from", "to", "as_of", "sort", "unit", "page", "limit",
    ]
    private static let repeatable: Set<String> = ["kind", "organ", "field", "status"]

    /// Reads decoded parameters; refuses unknown, repeated and malformed ones.
    ///
    /// - Parameter today: the day that `as_of` takes when it is absent.
    public init(parameters: [(name: String, value: String)], today: CivilDate) throws(RequestProblem) {
        var values: [String: [String]] = [:]
        for (name, value) in parameters {
            guard Self.parameterNames.contains(name) else {
                throw RequestProblem(
                    code: "unknown_parameter", parameter: name, "没有名为「\(name.prefix(40))」的参数。",
                    allowed: Self.parameterNames)
            }
            values[name, default: []].append(value)
        }
        for (name, given) in values.sorted(by: { $0.key < $1.key }) where given.count > 1 {
            guard Self.repeatable.contains(name) else {
                throw RequestProblem(code: "duplicate_parameter", parameter: name, "参数 \(name) 只能出现一次。")
            }
            guard given.count <= QueryLimits.filterValues else {
                throw RequestProblem(
                    code: "too_many_values", parameter: name, "参数 \(name) 最多 \(QueryLimits.filterValues) 个值。")
            }
        }
        self.init(text: try QueryText.checked(values["q"]?.first ?? ""), asOf: today)
        if let given = values["as_of"]?.first { asOf = try ParameterReading.date(given, "as_of") }
        kinds = try ParameterReading.choices(values["kind"], "kind")
        statuses = try ParameterReading.choices(values["status"], "status")
        fields = try ParameterReading.fields(values["field"])
        organs = try ParameterReading.organs(values["organ"], on: asOf)
        if let given = values["from"]?.first { from = try ParameterReading.date(given, "from") }
        if let given = values["to"]?.first { to = try ParameterReading.date(given, "to") }
        if let from, let to, from > to {
            throw RequestProblem(code: "bad_range", parameter: "from", "起始日期 \(from) 晚于截止日期 \(to)。")
        }
        if let given = values["sort"]?.first {
            sort = try ParameterReading.choice(given, "sort", code: "bad_sort")
        }
        if let given = values["unit"]?.first {
            unit = try ParameterReading.choice(given, "unit", code: "bad_unit")
        }
        if let given = values["limit"]?.first {
            limit = try ParameterReading.number(given, "limit", 1...QueryLimits.pageSize, code: "bad_limit")
        }
        if let given = values["page"]?.first {
            page = try ParameterReading.number(given, "page", 1...1_000_000, code: "bad_page")
        }
        guard offset <= QueryLimits.offset else {
            throw RequestProblem(
                code: "too_deep_page", parameter: "page", "只能翻看前 \(QueryLimits.offset) 条结果，请增加筛选条件。")
        }
        if text.isEmpty, !hasFilters {
            throw RequestProblem(code: "missing_query", parameter: "q", "请输入要查的内容，或至少选择一个筛选条件。")
        }
    }

    /// The parameters that would give this request again, defaults left out; the page only where it is not 1.
    public func parameters(today: CivilDate) -> [(name: String, value: String)] {
        var list: [(name: String, value: String)] = []
        if !text.isEmpty { list.append(("q", text)) }
        list += kinds.map { ("kind", $0.rawValue) }
        list += organs.map { ("organ", $0) }
        list += fields.map { ("field", $0) }
        list += statuses.map { ("status", $0.rawValue) }
        if let from { list.append(("from", from.description)) }
        if let to { list.append(("to", to.description)) }
        if asOf != today { list.append(("as_of", asOf.description)) }
        if sort != .relevance { list.append(("sort", sort.rawValue)) }
        if unit != .records { list.append(("unit", unit.rawValue)) }
        if limit != 20 { list.append(("limit", String(limit))) }
        if page != 1 { list.append(("page", String(page))) }
        return list
    }
}
