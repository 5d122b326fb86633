// SPDX-License-Identifier: GPL-3.0-or-later

/// A name that is offered while somebody types its beginning; a record stores its own in `ValueSlot.suggested`.
///
/// What is stored here is offered to everybody, so that nothing of a natural person ever is.
public struct SuggestedName: Hashable, Sendable {
    public enum Role: String, Hashable, Sendable, CaseIterable {
        /// The name of a market subject.
        case subject = "s"
        case title = "t"
        /// The number of a document, a decision, an entry.
        case number = "n"
    }

    /// What the record itself knows about whether the named thing still exists.
    public enum Standing: String, Hashable, Sendable, CaseIterable {
        case exists = "e"
        /// Deregistered, annulled, moved out.
        case ended = "x"
        /// Its status on the day tells.
        case byStatus = "d"
        /// Another record would have to tell: the party of an act.
        case unknown = "u"
    }

    public var role: Role
    /// As printed.
    public var text: String
    /// Credit code of the subject.
    public var code: String?
    public var standing: Standing
    /// Other names that lead to it: former names, aliases, short titles.
    public var others: [String]

    public init(_ role: Role, _ text: String, code: String? = nil, standing: Standing, others: [String] = []) {
        self.role = role
        self.text = text
        self.code = code
        self.standing = standing
        self.others = others
    }

    /// RECORD SEPARATOR between names; fields are parted as in every slot.
    private static let separator: Character = "\u{1E}"

    /// The form in which a slot holds them; empty for none.
    public static func encoded(_ names: [SuggestedName]) -> String {
        names.map { name in
            ([name.role.rawValue + name.standing.rawValue, name.text, name.code ?? ""] + name.others)
                .map(Self.clean).joined(separator: String(ColumnText.separator))
        }.joined(separator: String(separator))
    }

    /// Reads `encoded`; what is not of this form is left out.
    public static func decoded(_ text: String) -> [SuggestedName] {
        text.split(separator: separator).compactMap { part in
            let fields = part.split(separator: ColumnText.separator, omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= 3, fields[0].count == 2, let role = Role(rawValue: String(fields[0].prefix(1))),
                let standing = Standing(rawValue: String(fields[0].suffix(1)))
            else { return nil }
            return SuggestedName(
                role, fields[1], code: fields[2].isEmpty ? nil : fields[2], standing: standing,
                others: Array(fields.dropFirst(3)))
        }
    }

    /// Without control characters, which would part what belongs together.
    private static func clean(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }))
    }
}
