// SPDX-License-Identifier: GPL-3.0-or-later
import Yams

/// The members of one mapping whose keys are those of `Key`.
struct Fields<Key: RawRepresentable & CaseIterable & Hashable> where Key.RawValue == String {
    /// Where the mapping begins.
    let mark: Mark?
    private var values: [Key: Node] = [:]

    /// The members of `node`; what is no mapping or no known key goes to `problems`.
    /// - Parameter what: names the mapping in sentences.
    init?(_ node: Node, what: String, problems: inout [ConfigError.Problem]) {
        guard case .mapping(let mapping) = node else {
            problems.append(.init(node.mark, "\(what)应写成“键: 值”的几行；可用的键：\(Self.known)。"))
            return nil
        }
        mark = mapping.mark
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key, let known = Key(rawValue: scalar.string) else {
                let name = ConfigText.shown(key.scalar?.string ?? "")
                problems.append(.init(key.mark, "\(what)不认识键“\(name)”；可用的键：\(Self.known)。"))
                continue
            }
            if values.updateValue(value, forKey: known) != nil {
                problems.append(.init(key.mark, "\(what)的 \(scalar.string) 写了两次。每个键只能写一次。"))
            }
        }
    }

    subscript(key: Key) -> Node? { values[key] }

    private static var known: String { Key.allCases.map(\.rawValue).joined(separator: "、") }
}

extension ConfigError.Problem {
    init(_ mark: Mark?, _ sentence: String) {
        self.init(line: mark?.line, column: mark?.column, sentence: sentence)
    }
}
