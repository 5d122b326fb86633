// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A document whose JSON depends on its value only: a set is written in an order that differs from one run, and one
/// copy, to the next, and would make an equal document look changed.
struct CanonicalDocument: Encodable {
    let document: NormativeDocument

    private enum Key: String, CodingKey { case flags }

    func encode(to encoder: any Encoder) throws {
        try document.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(document.flags.sorted { $0.rawValue < $1.rawValue }, forKey: .flags)
    }
}
