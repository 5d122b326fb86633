// SPDX-License-Identifier: GPL-3.0-or-later

extension CreditEntry.Section {
    /// Reads the word of a source for a section of the national site or a group of the national catalogue; its token
    /// too. `nil` for anything else: what the catalogue does not name is no credit information (domain.md §3.2).
    public init?(text: String) {
        guard let value = CreditWords.standard.value(of: text, kind: "section") ?? Self(rawValue: text)?.rawValue,
            let section = Self(rawValue: value)
        else { return nil }
        self = section
    }

    /// What may stand in the field, for messages.
    public static var allowed: String { CreditWords.standard.labels("section").joined(separator: "、") }
}

extension CreditEntry.State {
    /// Reads the word of a source for the state of an entry, or its token; `nil` for words that name none, because a
    /// state that is not understood may be one that forbids showing.
    public init?(text: String) {
        guard let value = CreditWords.standard.value(of: text, kind: "state") ?? Self(rawValue: text)?.rawValue,
            let state = Self(rawValue: value)
        else { return nil }
        self = state
    }

    /// What may stand in the field, for messages.
    public static var allowed: String { CreditWords.standard.labels("state").joined(separator: "、") }
}

extension DisplayChannel {
    /// Reads where an entry was made public: 信用中国 and its local sites, the system of market regulation; everything
    /// else is the source organ's own site.
    public init(text: String) {
        let value = CreditWords.standard.value(of: text, kind: "channel") ?? text
        self = Self(rawValue: value) ?? .source
    }
}
