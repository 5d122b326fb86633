// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Yams

/// YAML as bytes → its tree, with the parser's errors in words that staff can act on.
enum YAMLText {
    /// The root of the one document in `bytes`.
    static func root(of bytes: [UInt8]) throws(ConfigError) -> Node {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            let place = place(ofInvalidByteIn: content)
            throw ConfigError(line: place.line, column: place.column, "不是 UTF-8 编码。请把文件另存为 UTF-8（不要用 GBK）。")
        }
        if let name = sharedAnchor(in: text) {
            throw ConfigError("用了锚点和别名（&\(name) 与 *\(name)）。请不要引用，把内容照写一遍。")
        }
        do {
            if let root = try Parser(yaml: text, encoding: .utf8).singleRoot() { return root }
        } catch let error as YamlError {
            throw problem(error)
        } catch {
            throw ConfigError("不是 YAML 文件。请对照 docs/sources.md 中的例子。")
        }
        throw ConfigError("是空的。请在 sources: 下写明各个来源。")
    }

    /// A name that stands both behind & and behind *.
    ///
    /// Aliases are refused before parsing: the parser compares keys by all they contain, which an alias of aliases makes
    /// grow without bound.
    private static func sharedAnchor(in text: String) -> String? {
        let marked = names(behind: UInt8(ascii: "&"), in: text)
        return marked.isEmpty ? nil : names(behind: UInt8(ascii: "*"), in: text).intersection(marked).min()
    }

    private static func names(behind mark: UInt8, in text: String) -> Set<String> {
        var names: Set<String> = []
        var name: [UInt8]?
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                name?.append(byte)
                continue
            default: break
            }
            if let found = name, !found.isEmpty { names.insert(String(decoding: found, as: UTF8.self)) }
            name = byte == mark ? [] : nil
        }
        if let found = name, !found.isEmpty { names.insert(String(decoding: found, as: UTF8.self)) }
        return names
    }

    private static func place(ofInvalidByteIn bytes: ArraySlice<UInt8>) -> (line: Int, column: Int) {
        var line = 1
        for piece in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if String(validating: piece, as: UTF8.self) == nil {
                let good = String(decoding: piece, as: UTF8.self).unicodeScalars.prefix { $0 != "\u{FFFD}" }
                return (line, good.count + 1)
            }
            line += 1
        }
        return (line, 1)
    }

    private static func problem(_ error: YamlError) -> ConfigError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            ConfigError(line: mark.line, column: mark.column, sentence(problem))
        case .duplicatedKeysInMapping(let keys, let context):
            ConfigError(
                line: context.mark.line, column: context.mark.column,
                "这里的“\(ConfigText.shown(keys.first ?? ""))”写了两次。同一级中每个键只能写一次。")
        case .reader: ConfigError("含有 YAML 不允许的字符（控制字符）。请用文本编辑器重新输入，另存为 UTF-8。")
        default: ConfigError("不是 YAML 文件。请对照 docs/sources.md 中的例子。")
        }
    }

    private static func sentence(_ problem: String) -> String {
        if problem.contains("cannot start any token") || problem.contains("tab") {
            return "这里的字符不能开头。缩进只能用空格，不能用制表符（Tab）；以 @、`、% 开头的值要加引号。"
        }
        if problem.contains("another document") { return "只能有一份文档，请去掉多余的 --- 。" }
        if problem.contains("nesting") || problem.contains("nest") { return "嵌套过深。请对照 docs/sources.md 中的例子。" }
        if problem.contains("mapping values are not allowed") || problem.contains("could not find expected ':'") {
            return "“键: 值”写得不对。冒号后面要有一个空格；值里含有冒号的要加引号；同一级的键要对齐。"
        }
        if problem.contains("end of stream") { return "引号或括号没有配对。" }
        return "不合 YAML 的写法。请检查缩进、冒号后的空格、引号和括号是否配对。"
    }
}
