// SPDX-License-Identifier: GPL-3.0-or-later

/// A set that is always encoded in the same order, so that equal records have equal bytes and checksums.
@propertyWrapper
public struct StableSet<Element>: Hashable, Sendable
where Element: RawRepresentable & Hashable & Sendable & Codable, Element.RawValue == String {
    public var wrappedValue: Set<Element>

    public init(wrappedValue: Set<Element>) { self.wrappedValue = wrappedValue }
}

extension StableSet: Codable {
    public init(from decoder: any Decoder) throws {
        wrappedValue = Set(try [Element](from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try wrappedValue.sorted { $0.rawValue < $1.rawValue }.encode(to: encoder)
    }
}
