// SPDX-License-Identifier: GPL-3.0-or-later

/// A text in which personal data is hidden, and how much of each kind was found.
public struct MaskedText: Hashable, Sendable {
    public var text: String
    /// By kind, in the order of `PersonalData.Kind`; empty where nothing was hidden.
    public var findings: [Finding]

    public init(text: String, findings: [Finding]) {
        self.text = text
        self.findings = findings
    }

    /// Whether something was hidden; rows are then flagged (reliability.md F26).
    public var isChanged: Bool { !findings.isEmpty }

    /// How many places of one kind were hidden. Holds nothing of what stood there, so it may be logged.
    public struct Finding: Hashable, Sendable, Codable {
        public var kind: PersonalData.Kind
        public var count: Int

        public init(kind: PersonalData.Kind, count: Int) {
            self.kind = kind
            self.count = count
        }
    }
}
