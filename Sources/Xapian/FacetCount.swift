// SPDX-License-Identifier: GPL-3.0-or-later

/// A value of a slot and how many of the matches looked at have it.
public struct FacetCount: Hashable, Sendable {
    public var value: [UInt8]
    public var count: UInt32

    public init(value: [UInt8], count: UInt32) {
        self.value = value
        self.count = count
    }

    /// The value read as UTF-8, with U+FFFD for what is not.
    public var text: String { String(decoding: value, as: UTF8.self) }
}
