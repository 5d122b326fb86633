// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON object with its members in the order in which they were written; every key occurs once.
///
/// Lookup is linear: rows have a dozen members.
public struct JSONObject: Hashable, Sendable {
    public private(set) var keys: [String]
    public private(set) var values: [JSONValue]

    /// `keys` and `values` are paired in order; surplus of either is dropped.
    public init(keys: [String] = [], values: [JSONValue] = []) {
        let count = min(keys.count, values.count)
        self.keys = Array(keys.prefix(count))
        self.values = Array(values.prefix(count))
    }

    public var isEmpty: Bool { keys.isEmpty }

    /// The member's value; `nil` where it is absent.
    public subscript(key: String) -> JSONValue? {
        for (index, candidate) in keys.enumerated() where candidate == key { return values[index] }
        return nil
    }
}
