// SPDX-License-Identifier: GPL-3.0-or-later

/// Walking a tree whose shape another program decides: whatever is missing reads as empty.
extension JSONValue {
    /// pandoc's `{"t": kind, "c": content}`.
    var node: (kind: String, content: JSONValue)? {
        guard case .object(let object) = self, case .string(let kind) = object["t"] else { return nil }
        return (kind, object["c"] ?? .null)
    }

    var members: [JSONValue] {
        guard case .array(let values) = self else { return [] }
        return values
    }

    func member(_ index: Int) -> JSONValue {
        guard case .array(let values) = self, values.indices.contains(index) else { return .null }
        return values[index]
    }

    var text: String {
        switch self {
        case .string(let text), .number(let text): text
        default: ""
        }
    }
}
