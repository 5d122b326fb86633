// SPDX-License-Identifier: GPL-3.0-or-later

/// A stable token with the word that people read.
public struct LabelledCode: Codable, Hashable, Sendable {
    public var code: String
    public var label: String

    public init(code: String, label: String) {
        self.code = code
        self.label = label
    }
}

/// How often a value occurs.
public struct LabelledCount: Codable, Hashable, Sendable {
    public var value: String
    public var label: String
    public var count: Int

    public init(value: String, label: String, count: Int) {
        self.value = value
        self.label = label
        self.count = count
    }
}
