// SPDX-License-Identifier: GPL-3.0-or-later

/// **The** table of term prefixes: what is indexed under which letters, for writers and readers alike.
///
/// `Q`, `S` and `Y` as in Omega's conventions, `X…` ours. A colon ends every `X…` prefix except the two that carry
/// text, whose values never begin with a capital letter or a colon (text is folded to lower case).
public enum TermPrefix: String, CaseIterable, Sendable {
    /// Unique: a record's id, `id#header` of its header lines, `id#ordinal` of a passage.
    case identity = "Q"
    /// Bigrams, single characters and Latin runs of the whole text.
    case text = ""
    /// Words of three and more Han characters; for ranking only.
    case word = "XW"
    /// Title text, tokens as in `text`.
    case title = "S"
    /// `r` for records, `m` for their header lines, `p` for passages, `h` for headings; `w` besides for whole records
    /// (`StoredRecord`).
    case unit = "XU:"
    case kind = "XK:"
    /// Organ id; one term for each issuer.
    case organ = "XO:"
    /// F01–F30.
    case field = "XF:"
    /// Four digits.
    case year = "Y"
    /// `DocumentClass`.
    case documentClass = "XC:"
    /// Identity key of a document number, or of a decision's (`DecisionNumber.key`).
    case number = "XN:"
    case numberCode = "XNC:"
    case numberYear = "XNY:"
    case numberSequence = "XNS:"
    /// The whole title or an alias as a key.
    case titleKey = "XT:"
    /// The work that a version belongs to.
    case work = "XG:"
    /// The record that a passage belongs to.
    case record = "XR:"
    /// Article key of a passage: 124, 133.1; on a record those of all its passages.
    case article = "XA:"
    /// Index number 索引号 and registration number, the number of a decision or licence as printed, the code of a list
    /// item; folded.
    case officialNumber = "XI:"
    /// The id that the source gave the record.
    case sourceID = "XS:"
    /// Credit code of the subject, the act's party, the entry's subject.
    case party = "XP:"
    /// Other numbers of a subject or party: registration number, organisation code (nine characters without a dash).
    case registration = "XL:"
    /// On branches: the parent's credit code, or the key of its name.
    case parent = "XY:"
    /// Key of a subject's name or former name; on acts and entries of the party's name, organisations only.
    case subjectName = "XM:"
    /// A cited provision as `titlekey#article`; and the statute alone as `titlekey`; for every key that
    /// `TitleKey.names(of:)` gives the cited title. On acts the basis and the duty, on items and benchmarks the basis.
    case basis = "XB:"
    /// The provisions that allow the act (not the duties), as in `basis`.
    case appliedBasis = "XBA:"
    case penaltyKind = "XQ:"
    case actKind = "XD:"
    /// What an interpretation interprets: the keys of its `InterpretationTarget`s.
    case interprets = "XJ:"
    /// `ListItem.List`.
    case list = "XV:"
    /// `CreditEntry.Section`.
    case creditSection = "XH:"

    /// Xapian's limit on a term, in bytes; each NUL byte counts twice, and our terms hold none.
    public static let maximumTermBytes = 245

    /// The term for `value`; a value that would pass the limit keeps its beginning and ends in a checksum, so that
    /// equal values still meet and no term is ever refused.
    public func term(_ value: String) -> String {
        let term = rawValue + value
        guard term.utf8.count > Self.maximumTermBytes || term.utf8.contains(0) else { return term }
        return rawValue + TermShortening.shortened(value, to: Self.maximumTermBytes - rawValue.utf8.count)
    }
}
