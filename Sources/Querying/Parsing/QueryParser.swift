// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import TextAnalysis

/// Reads query text; any text within `QueryLimits` has a reading, and every other gets an error that names the limit.
///
///     query   := both ("OR" both)*
///     both    := ["-" | "NOT"] primary …          all of them; "AND" may stand between
///     primary := "(" query ")" | phrase | title | subject | number | citation | near | field | word["*"]
///     near    := word "NEAR"["/" n] word
///     field   := name ":" (word | phrase)         names of `QueryField`; others are text
public struct QueryParser {
    private var tokens: [QueryLexer.Token] = []
    private var position = 0
    private var units = 0
    private var wildcards = 0
    /// The words of the query that are organs' names: a year beside one is the record's.
    private var organs: [String: [OrganReference]] = [:]
    var result = ParsedQuery(node: .nothing)

    /// Reads `text`, which must have passed `QueryText.checked`.
    public static func parse(_ text: String) throws(RequestProblem) -> ParsedQuery {
        var parser = QueryParser()
        return try parser.run(text)
    }

    private mutating func run(_ text: String) throws(RequestProblem) -> ParsedQuery {
        // The number of a person is never looked up, whatever stands beside it.
        guard !PersonalQuery.isPersonal(text) else {
            result.isPersonal = true
            result.warnings.append(PersonalQuery.warning)
            return result
        }
        guard let question = stripped(text) else { return result }
        result.question = question
        note(identifiersIn: question)
        note(criminalFineIn: question)
        if DocumentNumber.parse(question) == nil, let fragment = DocumentNumberFragment.parse(question) {
            note(.number, question, question)
            if fragment.isInitials { result.warnings.append("已按文号代字的拼音首字母理解，请核对。") }
            result.node = .fragment(fragment, printed: question)
            return result
        }
        var lexer = QueryLexer(question)
        tokens = lexer.run()
        for case .word(let word) in tokens { organs[word] = OrganDirectory.standard.organs(named: word) }
        if lexer.hasUnmatchedBracket { result.warnings.append("括号没有成对，已按普通文字处理。") }
        let node = try alternatives(depth: 0)
        result.node = Self.simplified(node)
        if case .not = result.node { throw Self.negativeOnly }
        // Brackets around nothing ask for nothing; only a named filter makes an empty query a request to browse.
        if result.node == .and([]), !result.hasFilters, !question.isEmpty { result.node = .nothing }
        if case .nothing = result.node, !result.hasFilters {
            result.warnings.append("查询中没有可以检索的文字，请输入词语、文号或名称。")
        }
        return result
    }

    private static let negativeOnly = RequestProblem(
        code: "negative_only", parameter: "q", "查询只有排除条件，请至少写一个要查找的词。")

    private mutating func alternatives(depth: Int) throws(RequestProblem) -> QueryNode {
        guard depth <= QueryLimits.depth else {
            throw RequestProblem(
                code: "too_deep", parameter: "q", "括号最多嵌套 \(QueryLimits.depth) 层。")
        }
        var branches = [try both(depth: depth)]
        while case .word("OR")? = peek, branches.last != .nothing, hasOperand(after: position) {
            position += 1
            branches.append(try both(depth: depth))
        }
        return branches.count == 1 ? branches[0] : .or(branches)
    }

    private func hasOperand(after index: Int) -> Bool {
        guard index + 1 < tokens.count else { return false }
        if case .close = tokens[index + 1] { return false }
        return true
    }

    private mutating func both(depth: Int) throws(RequestProblem) -> QueryNode {
        var parts: [QueryNode] = []
        while let token = peek {
            switch token {
            case .close:
                if depth > 0 { return .and(parts) }
                position += 1
            case .word("OR") where !parts.isEmpty && hasOperand(after: position):
                return .and(parts)
            case .word("AND") where !parts.isEmpty && hasOperand(after: position):
                position += 1
            case .minus:
                position += 1
                let operand = try primary(depth: depth)
                parts.append(.not(operand))
            case .word("NOT") where position + 1 < tokens.count:
                position += 1
                parts.append(.not(try primary(depth: depth)))
            default:
                parts.append(try primary(depth: depth))
            }
        }
        return .and(parts)
    }

    private var peek: QueryLexer.Token? { position < tokens.count ? tokens[position] : nil }

    private mutating func primary(depth: Int) throws(RequestProblem) -> QueryNode {
        guard let token = peek else { return .nothing }
        position += 1
        switch token {
        case .open:
            let inner = try alternatives(depth: depth + 1)
            if case .close? = peek { position += 1 }
            return inner
        case .close: return .nothing
        case .minus: return .not(try primary(depth: depth))
        case .word("NOT") where position < tokens.count: return .not(try primary(depth: depth))
        case .phrase(let text):
            try count()
            note(.text, text, "“\(text)”")
            return Self.isSearchable(text) ? .phrase(text) : .nothing
        case .title(let text):
            try count()
            note(.title, text, text)
            return Self.isSearchable(text) ? .title(text) : .nothing
        case .subject(let identifier, let printed):
            try count()
            note(.subject, printed, identifier.text)
            return .subject(identifier.text, isCode: identifier.isCode, printed: printed)
        case .number(let number, let printed):
            try count()
            note(.number, printed, number.canonical)
            return .number(number, printed: printed)
        case .citation(let citation, let printed):
            try count()
            note(.article, printed, citation.canonical)
            return .citation(citation, printed: printed)
        case .word(let text):
            return try word(text)
        }
    }

    private mutating func word(_ text: String) throws(RequestProblem) -> QueryNode {
        try count()
        if let near = try nearby(text) { return near }
        if let field = try named(text) { return field }
        if text.unicodeScalars.contains(where: { $0 == "*" || $0 == "＊" }) { return try wildcard(text) }
        guard Self.isSearchable(text) else { return .nothing }
        if let organs = organs[text] {
            note(.organ, text, Self.holders(organs).joined(separator: "、"))
            return .organ(
                text, Array(Set(organs.flatMap { OrganDirectory.standard.expansionIDs(for: $0.id) })).sorted())
        }
        if !organs.isEmpty, let year = Self.year(text) {
            note(.date, text, String(year))
            return .year(year, printed: text)
        }
        note(.text, text, text)
        return .text(text)
    }

    private mutating func count() throws(RequestProblem) {
        units += 1
        guard units <= QueryLimits.units else {
            throw RequestProblem(
                code: "too_many_terms", parameter: "q", "查询最多 \(QueryLimits.units) 个词，请精简。")
        }
    }

    private mutating func note(_ kind: ParsedQuery.Understood.Kind, _ text: String, _ value: String) {
        result.understood.append(ParsedQuery.Understood(kind: kind, text: text, value: value))
    }

    private static func isSearchable(_ text: String) -> Bool {
        // Most have a Han character, which no folding takes away.
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            || TextFolding.fold(text).scalars.contains {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            }
    }
}

extension QueryParser {
    /// `A NEAR/n B`, where the operator is the next token and a word follows it.
    private mutating func nearby(_ left: String) throws(RequestProblem) -> QueryNode? {
        guard case .word(let name)? = peek, name == "NEAR" || name.hasPrefix("NEAR/"), position + 1 < tokens.count,
            case .word(let right) = tokens[position + 1]
        else { return nil }
        let digits = name.dropFirst(5)
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        let window = digits.isEmpty ? 10 : Int(digits) ?? .max
        guard window <= QueryLimits.window, window > 0 else {
            throw RequestProblem(
                code: "window_too_large", parameter: "q", "NEAR 的距离应为 1 到 \(QueryLimits.window)。")
        }
        position += 2
        note(.text, "\(left) \(name) \(right)", "“\(left)”与“\(right)”相距不超过 \(window) 字")
        return .near(left, right, window: window)
    }

    private mutating func wildcard(_ text: String) throws(RequestProblem) -> QueryNode {
        let folded = text.map { $0 == "＊" ? "*" : $0 }
        wildcards += folded.filter { $0 == "*" }.count
        guard wildcards <= QueryLimits.wildcards else {
            throw RequestProblem(
                code: "too_many_wildcards", parameter: "q", "通配符 * 最多用 \(QueryLimits.wildcards) 个。")
        }
        let stem = String(folded.prefix { $0 != "*" })
        let rest = folded.dropFirst(stem.count).filter { $0 != "*" }
        if stem.isEmpty, !rest.isEmpty {
            throw RequestProblem(code: "leading_wildcard", parameter: "q", "通配符 * 不能放在词首；中文可以直接输入词中的任意几个字。")
        }
        guard stem.count >= QueryLimits.wildcardPrefix else {
            throw RequestProblem(
                code: "wildcard_too_short", parameter: "q", "通配符 * 前至少要有 \(QueryLimits.wildcardPrefix) 个字。")
        }
        note(.text, text, "以“\(stem)”开头")
        return rest.isEmpty ? .prefix(stem) : .and([.prefix(stem), .text(String(rest))])
    }

    /// `name:value`; a filter goes to the result, `title:` and `number:` stay in the tree.
    private mutating func named(_ text: String) throws(RequestProblem) -> QueryNode? {
        guard text.unicodeScalars.contains(where: { $0 == ":" || $0 == "：" }),
            let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }),
            let field = QueryField.names[text[..<colon].lowercased()]
        else { return nil }
        var value = String(text[text.index(after: colon)...])
        if value.isEmpty, case .phrase(let phrase)? = peek {
            position += 1
            value = phrase
        }
        guard !value.isEmpty else { return nil }
        switch field {
        case .title, .number:
            note(field == .title ? .title : .number, text, value)
            let stripped = value.hasPrefix("《") && value.hasSuffix("》") ? String(value.dropFirst().dropLast()) : value
            return .field(field, stripped)
        case .kind:
            if let kind = RecordKind.allCases.first(where: { $0.label == value }) {
                result.kinds.append(kind)
            } else {
                result.kinds.append(try ParameterReading.choice(value, "kind"))
            }
        case .status:
            if let status = StatusCode.allCases.first(where: { $0.label == value }) {
                result.statuses.append(status)
            } else {
                result.statuses.append(try ParameterReading.choice(value, "status"))
            }
        case .field: result.fields += try ParameterReading.fields([value])
        case .organ:
            result.organs.append(OrganDirectory.standard.reference(for: value, on: nil).id)
            note(.organ, text, value)
        case .year:
            guard let year = Int(value), let first = CivilDate(year: year, month: 1, day: 1) else {
                throw RequestProblem(code: "bad_date", parameter: "q", "「\(value.prefix(40))」不是年份。")
            }
            result.from = first
            result.to = CivilDate(year: year, month: 12, day: 31)
            note(.date, text, String(year))
        }
        return .and([])
    }

    /// Flattens, drops empty parts, and refuses a conjunction of negations only.
    static func simplified(_ node: QueryNode) -> QueryNode {
        switch node {
        case .and(let parts):
            var flat: [QueryNode] = []
            var hadNothing = false
            for part in parts.map(simplified) {
                switch part {
                case .and(let inner): flat += inner
                case .nothing: hadNothing = true
                default: flat.append(part)
                }
            }
            if flat.isEmpty { return hadNothing ? .nothing : .and([]) }
            let positive = flat.contains { if case .not = $0 { false } else { true } }
            if !positive { return .not(.and(flat)) }
            return flat.count == 1 ? flat[0] : .and(flat)
        case .or(let parts):
            let kept = parts.map(simplified).filter { $0 != .nothing && $0 != .and([]) }
            // A negation as an alternative would match nearly everything.
            let positive = kept.filter { if case .not = $0 { false } else { true } }
            if positive.isEmpty { return kept.isEmpty ? .nothing : .not(.or(kept)) }
            return positive.count == 1 ? positive[0] : .or(positive)
        case .not(let inner):
            let inside = simplified(inner)
            return inside == .nothing || inside == .and([]) ? .and([]) : .not(inside)
        default:
            return node
        }
    }
}

extension ParsedQuery {
    var hasFilters: Bool {
        !kinds.isEmpty || !organs.isEmpty || !fields.isEmpty || !statuses.isEmpty || from != nil || to != nil
    }
}
