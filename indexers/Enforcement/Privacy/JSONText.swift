// SPDX-License-Identifier: GPL-3.0-or-later
import Readers

/// A JSON value as text of one line.
enum JSONText {
    static func text(of value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let text): text
        case .string(let text): quoted(text)
        case .array(let members): "[" + members.map(text(of:)).joined(separator: ",") + "]"
        case .object(let object): text(of: object)
        }
    }

    static func text(of object: JSONObject) -> String {
        let members = zip(object.keys, object.values).map { "\(quoted($0)):\(text(of: $1))" }
        return "{" + members.joined(separator: ",") + "}"
    }

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
