// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records
import TestSupport

/// Query texts and parameters as nobody means them; the same for the same seed.
struct HostileText {
    private var random: SeededGenerator
    private let texts: [[Unicode.Scalar]]

    /// - Parameter texts: real texts to be damaged.
    init(seed: UInt64, texts: [String]) {
        random = SeededGenerator(seed: seed)
        self.texts = texts.map { Array($0.unicodeScalars) }.filter { !$0.isEmpty }
    }

    private static let fragments: [String] = [
        "食品", "安全", "政务公开", "管理办法", "a", "AB12", "AND", "OR", "NOT", "NEAR", "NEAR/5", "NEAR/0", "NEAR/21", "NEAR/-1",
        "NEAR/99999999999999999999", "and", "or", "(", ")", "（", "）", "((", "))", "[", "]", "【", "】", "〔", "〕", "\"",
        "“", "”",
        "＂", "「", "」", "《", "》", "〈", "〉", "'", "*", "＊", "食品*", "*品", "食*", "**", "-", "－", "−", "--", "---", "+", "~",
        "^",
        "title:", "标题：", "文号:", "number:", "organ:", "机关：", "field:", "领域:F01", "status:", "status:in_force", "效力:有效",
        "kind:",
        "kind:document", "类别：清理", "year:", "year:2020", "year:99999", "year:-1", "year:9223372036854775808", "site:x",
        ":", "：",
        "第", "条", "条之", "之一", "第一百二十四条", "第0条", "第99999999999999999999条", "第9223372036854775807条之九", "第十百千万亿条",
        "元政发〔2020〕1号", "元政发(2020)１号", "元政发2020年第1号", "国发〔99999〕1号", "〔2020〕18446744073709551616号", "号", "发〔〕号",
        "食品安全法第124条", "《食品安全法》第一百二十四条第三款第（二）项", "第36條", "法1条至9223372036854775807条", "还有效吗", "是否有效", "？",
        "91530000000000000X", "53232819900101001X", "53232819901301001X", "2023-02-30", "2023年13月45日", "😀", "👨‍👩‍👧‍👦", "🇨🇳",
        "\u{0}", "\u{1B}[31m", "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{2028}", "\u{FFFD}", "\u{FDFA}", "\u{1F1E6}",
        "\u{0301}",
        "<mark>", "</mark>", "&amp;", "<script>", "%00", "%zz", "\\", "\\u0000", "${x}", "{{q}}", "' OR 1=1 --", "\r\n",
        "\t", "　",
    ]

    mutating func query() -> String {
        switch number(0, 9) {
        case 0...3: fragments(number(1, 14))
        case 4: String(String.UnicodeScalarView(scalars(number(0, 60))))
        case 5: run()
        case 6: nested()
        case 7, 8: damaged()
        default: fragments(number(15, 80))
        }
    }

    /// Filters that are mostly sound, so that the query text decides.
    mutating func filters() -> [(name: String, value: String)] {
        var list: [(name: String, value: String)] = []
        if number(0, 7) == 0 { list.append(("status", pick(StatusCode.allCases).rawValue)) }
        if number(0, 7) == 0 { list.append(("organ", pick(["元谋县财政局", "无此机关", fragments(2)]))) }
        if number(0, 9) == 0 { list.append(("from", pick(["2012-01-01", "0001-01-01", "9999-12-31"]))) }
        if number(0, 9) == 0 { list.append(("to", pick(["2020-01-01", "9999-12-31", "0001-01-01"]))) }
        if number(0, 9) == 0 { list.append(("as_of", pick(["0001-01-01", "9999-12-31", "2020-02-29"]))) }
        if number(0, 3) == 0 { list.append(("unit", "articles")) }
        if number(0, 3) == 0 { list.append(("sort", pick(["newest", "oldest"]))) }
        if number(0, 5) == 0 { list.append(("limit", pick(["1", "100"]))) }
        if number(0, 5) == 0 { list.append(("page", pick(["1", "2", "10"]))) }
        return list
    }

    /// Names known and unknown with values good and bad.
    mutating func parameters() -> [(name: String, value: String)] {
        (0..<number(0, 6)).map { _ in
            let name = number(0, 15) == 0 ? query() : pick(SearchRequest.parameterNames)
            return (name, number(0, 2) == 0 ? query() : sound(for: name))
        }
    }

    private mutating func sound(for name: String) -> String {
        switch name {
        case "kind": pick(RecordKind.allCases).rawValue
        case "status": pick(StatusCode.allCases).rawValue
        case "field": pick(["F01", "F30", "F31", "f02", "政务公开"])
        case "from", "to", "as_of":
            pick(["2020-01-01", "2020年2月29日", "20191231", "2019/3/1", "0001-01-01", "9999-12-31"])
        case "sort": pick(["newest", "oldest", "relevance", "Newest"])
        case "unit": pick(["records", "articles", ""])
        case "page", "limit":
            pick(["1", "2", "100", "101", "0", "-1", "+1", "01", "１", "1e3", "9223372036854775807", "٣"])
        default: pick(["政务公开", "元谋县财政局", "  办法 ", "\u{200B}", "食品\u{202E}安全"])
        }
    }

    private mutating func fragments(_ count: Int) -> String {
        let glue = pick(["", " ", " ", "　"])
        return (0..<count).map { _ in
            let whole = pick(Self.fragments)
            return number(0, 6) == 0 ? String(String.UnicodeScalarView(scalars(number(1, 4)))) : whole
        }.joined(separator: glue)
    }

    /// One thing over and over, up to the limits of a query and a little past them.
    private mutating func run() -> String {
        let unit = number(0, 1) == 0 ? pick(Self.fragments) : String(String.UnicodeScalarView(scalars(1)))
        let length = max(1, unit.unicodeScalars.count)
        let limits = [
            QueryLimits.characters / length, 199 / length, 201 / length + 1, number(1, 200),
            1_024 / max(1, unit.utf8.count),
        ]
        return String(repeating: unit, count: max(1, pick(limits)))
    }

    private mutating func nested() -> String {
        let depth = number(1, 40)
        let (open, close) = pick([
            ("(", ")"), ("（", "）"), ("-(", ")"), ("《", "》"), ("\"", "\""), ("NOT (", ")"), ("(a OR ", ")"), ("〔", "〕"),
        ])
        let inside = pick(["食品", "", "食品 OR 安全", "-食品", "元政发〔2020〕1号"])
        return String(repeating: open, count: depth) + inside
            + String(repeating: close, count: max(0, depth + number(-2, 2)))
    }

    /// A piece of a real text with some scalars gone, doubled or replaced.
    private mutating func damaged() -> String {
        let text = pick(texts)
        let start = number(0, text.count - 1)
        var piece = Array(text[start...].prefix(number(1, 60)))
        for _ in 0..<number(0, 6) where !piece.isEmpty {
            let place = number(0, piece.count - 1)
            switch number(0, 3) {
            case 0: piece.remove(at: place)
            case 1: piece.insert(piece[place], at: place)
            case 2: piece.insert(contentsOf: Array(pick(Self.fragments).unicodeScalars), at: place)
            default: piece[place] = scalars(1)[0]
            }
        }
        return String(String.UnicodeScalarView(piece))
    }

    private static let blocks: [ClosedRange<UInt32>] = [
        0x00...0x7F, 0x80...0xFF, 0x300...0x36F, 0x590...0x6FF, 0xE00...0xE7F, 0x1100...0x11FF, 0x2000...0x206F,
        0x20D0...0x20FF,
        0x2460...0x24FF, 0x2E80...0x2FDF, 0x3000...0x30FF, 0x3200...0x33FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
        0xE000...0xF8FF,
        0xF900...0xFDFF, 0xFE00...0xFFFF, 0x1D400...0x1D7FF, 0x1F300...0x1FAFF, 0x20000...0x323AF, 0xE0000...0xE01EF,
        0x10FFF0...0x10FFFF,
    ]

    private mutating func scalars(_ count: Int) -> [Unicode.Scalar] {
        let mixed = number(0, 1) == 0
        var block = pick(Self.blocks)
        return (0..<count).map { _ in
            if mixed { block = pick(Self.blocks) }
            return Unicode.Scalar(UInt32.random(in: block, using: &random)) ?? "\u{FFFD}"
        }
    }

    private mutating func number(_ low: Int, _ high: Int) -> Int { Int.random(in: low...high, using: &random) }

    private mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0, values.count - 1)] }
}
