// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Values as the JSON of the API: keys in order, so that equal answers are equal texts.
public enum JSONText {
    public static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}
