// SPDX-License-Identifier: GPL-3.0-or-later
public import Readers

/// A row as quarantine keeps it: the sender recognises it, and it holds no personal data (domain.md §7).
public enum MaskedRow {
    /// The row as one JSON object with every text in it passed through `mask`, which gets the member's name and the text.
    ///
    /// A number that is changed becomes a text. Of a row that could not be taken apart nothing tells where names stand,
    /// so only its signs and ASCII words stay: enough to see a lost quotation mark or comma.
    public static func text(of raw: RawRow, mask: (JSONObject) -> (_ field: String, _ text: String) -> String) -> String
    {
        guard case .success(let row) = raw.result else { return skeleton(raw.original) }
        let mask = mask(row)
        let place = raw.place.map { mask("", $0) + "：" } ?? ""
        let members = zip(row.keys, row.values).map { key, value in
            quoted(mask("", key)) + ":" + json(value) { mask(key, $0) }
        }
        return place + "{" + members.joined(separator: ",") + "}"
    }

    private static func json(_ value: JSONValue, _ mask: (String) -> String) -> String {
        switch value {
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .number(let text):
            let hidden = mask(text)
            return hidden == text ? text : quoted(hidden)
        case .string(let text): return quoted(mask(text))
        case .array(let members): return "[" + members.map { json($0, mask) }.joined(separator: ",") + "]"
        case .object(let object):
            let members = zip(object.keys, object.values).map { quoted(mask($0)) + ":" + json($1, mask) }
            return "{" + members.joined(separator: ",") + "}"
        }
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

    private static func skeleton(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var digits: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if ("0"..."9").contains(scalar) {
                digits.append(scalar)
                continue
            }
            result.append(contentsOf: digits.count >= shortestHidden ? ["…"] : digits)
            digits.removeAll()
            if scalar.isASCII {
                result.append(scalar)
            } else if result.last != "…" {
                result.append("…")
            }
        }
        result.append(contentsOf: digits.count >= shortestHidden ? ["…"] : digits)
        return String(result)
    }

    private static let shortestHidden = 6
}
