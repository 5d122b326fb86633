// SPDX-License-Identifier: GPL-3.0-or-later

/// A strong validator (RFC 9110 §8.8.3): equal tags mean the same answer.
///
/// Made from all that an answer depends on: the index, what was asked in its normal form, the day (states change
/// overnight) and the version of the templates.
struct EntityTag: Hashable, Sendable, CustomStringConvertible {
    /// With its quotation marks.
    let description: String

    init(_ parts: [String]) {
        var hash = FNVHash()
        for part in parts { hash.add(part) }
        description = "\"" + String(hash.high, radix: 36) + "-" + String(hash.low, radix: 36) + "\""
    }

    /// Whether an `If-None-Match` header names this tag; weak tags count (RFC 9110 §13.1.2).
    func isNamed(by header: String?) -> Bool {
        guard let header else { return false }
        return header.split(separator: ",").contains { part in
            var tag = part.drop { $0 == " " || $0 == "\t" }
            if tag.hasPrefix("W/") { tag = tag.dropFirst(2) }
            while tag.last == " " || tag.last == "\t" { tag.removeLast() }
            return tag == "*" || tag == description[...]
        }
    }
}
