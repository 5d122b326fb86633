// SPDX-License-Identifier: GPL-3.0-or-later
import Yams

extension SourceReader {
    mutating func add(_ mark: Mark?, _ sentence: String) { problems.append(.init(mark, sentence)) }

    /// The text of a scalar without white space at its ends; the file's own spelling, so that 0123 stays 0123.
    func text(_ node: Node) -> String? {
        guard case .scalar(let scalar) = node else { return nil }
        let text = scalar.string
        let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
        let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? start
        return String(text[start..<end])
    }

    mutating func name<Key>(_ fields: Fields<Key>, _ key: Key, _ what: String) -> String? {
        guard let node = fields[key] else {
            add(fields.mark, "缺少 \(key.rawValue)：\(what)。")
            return nil
        }
        guard let text = text(node), ConfigText.isName(text) else {
            add(node.mark, "\(key.rawValue) 应是 1 到 200 字节的一行文字：\(what)。")
            return nil
        }
        return text
    }

    mutating func word<Word: RawRepresentable & CaseIterable>(
        _ fields: Fields<SourceKey.Source>, _ key: SourceKey.Source, required: Bool = false
    ) -> Word? where Word.RawValue == String {
        let known = Word.allCases.map(\.rawValue).joined(separator: "、")
        guard let node = fields[key] else {
            if required { add(fields.mark, "缺少 \(key.rawValue)；可用：\(known)。") }
            return nil
        }
        guard let text = text(node), let word = Word(rawValue: text.lowercased()) else {
            add(node.mark, "\(key.rawValue) 不能是“\(ConfigText.shown(node.scalar?.string ?? ""))”；可用：\(known)。")
            return nil
        }
        return word
    }

    mutating func flag(
        _ fields: Fields<SourceKey.Source>, _ key: SourceKey.Source, required: String?
    ) -> Bool? {
        guard let node = fields[key] else {
            if let required { add(fields.mark, "缺少 \(key.rawValue)：\(required)，写 true 或 false。") }
            return nil
        }
        switch text(node)?.lowercased() {
        case "true": return true
        case "false": return false
        default:
            add(node.mark, "\(key.rawValue) 只能是 true 或 false。")
            return nil
        }
    }
}
