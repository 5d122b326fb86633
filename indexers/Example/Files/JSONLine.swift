// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of JSON Lines with its keys in the order given, so that the same county gives the same bytes.
struct JSONLine {
    private var members: [String] = []

    mutating func add(_ key: String, _ value: String?) {
        guard let value else { return }
        members.append("\(Self.quoted(key)):\(Self.quoted(value))")
    }

    mutating func add(_ key: String, _ value: Int) { members.append("\(Self.quoted(key)):\(value)") }

    mutating func add(_ key: String, _ values: [String]) {
        if values.isEmpty { return }
        members.append("\(Self.quoted(key)):[\(values.map(Self.quoted).joined(separator: ","))]")
    }

    /// Objects with string members.
    mutating func add(_ key: String, _ objects: [[(String, String)]]) {
        if objects.isEmpty { return }
        let texts = objects.map { object in
            "{" + object.map { "\(Self.quoted($0)):\(Self.quoted($1))" }.joined(separator: ",") + "}"
        }
        members.append("\(Self.quoted(key)):[\(texts.joined(separator: ","))]")
    }

    var text: String { "{" + members.joined(separator: ",") + "}" }

    private static func quoted(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            case ..<" ": text += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
