// SPDX-License-Identifier: GPL-3.0-or-later

/// A fixed string as scalars, so that running text can be compared without decoding it again.
struct Phrase: ExpressibleByStringLiteral, Hashable, Sendable {
    let scalars: [Unicode.Scalar]

    init(stringLiteral value: String) { scalars = Array(value.unicodeScalars) }

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    var count: Int { scalars.count }
}

extension Phrase {
    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }
}
