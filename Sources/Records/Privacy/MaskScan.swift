// SPDX-License-Identifier: GPL-3.0-or-later

/// One round of looking for personal data in one text.
struct MaskScan {
    let text: IdentifierScalars
    let names: [String]
    let keep: [String]
    private let source: String

    init(_ text: String, names: [String], keep: [String]) {
        source = text
        self.text = IdentifierScalars(text)
        self.names = names
        self.keep = keep
    }

    /// What to replace, ascending and apart.
    func spans() -> [MaskSpan] {
        var spans = IdentityNumber.find(in: source, isLenient: true).map { MaskSpan(.identityNumber, $0) }
        spans += KnownNames(names, keep: keep).find(in: text.source)
        return MaskSpan.settled(spans)
    }
}
