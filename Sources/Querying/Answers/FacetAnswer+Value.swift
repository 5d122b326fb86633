// SPDX-License-Identifier: GPL-3.0-or-later

extension FacetAnswer {
    /// One value that may be chosen, and how many records it would give.
    public struct Value: Hashable, Sendable {
        let face: FacetFace
        public var count: Int
        public var selected: Bool

        public var value: String { face.value }
        public var label: String { face.label }
    }
}

extension FacetAnswer.Value: Codable {
    private enum CodingKeys: String, CodingKey {
        case value, label, count, selected
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(value, forKey: .value)
        try container.encode(label, forKey: .label)
        try container.encode(count, forKey: .count)
        try container.encode(selected, forKey: .selected)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        face = FacetFace(
            value: try container.decode(String.self, forKey: .value),
            label: try container.decode(String.self, forKey: .label))
        count = try container.decode(Int.self, forKey: .count)
        selected = try container.decode(Bool.self, forKey: .selected)
    }
}

/// A value of a facet and what it is called on a day, with their JSON; an object, lent to every answer that lists it.
final class FacetFace: Sendable {
    let value: String
    let label: String
    /// The members behind `count`, for a value that is not chosen: most are none.
    let written: [UInt8]

    init(value: String, label: String) {
        self.value = value
        self.label = label
        var writer = JSONWriter(capacity: 128)
        Self.write(value, label, selected: false, to: &writer)
        written = writer.bytes
    }

    static func write(_ value: String, _ label: String, selected: Bool, to writer: inout JSONWriter) {
        writer.member("label", label)
        writer.key("selected")
        writer.value(selected)
        writer.member("value", value)
    }
}

extension FacetFace: Hashable {
    static func == (left: FacetFace, right: FacetFace) -> Bool {
        left === right || left.value == right.value && left.label == right.label
    }

    func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
