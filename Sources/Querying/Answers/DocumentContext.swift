// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What stands beside a document: its interpretations, its draft or final text, what applies it.
public struct DocumentContext: Codable, Hashable, Sendable {
    /// Earliest first.
    public var interpretations: [InterpretationLink]
    /// Whether the duty to interpret it was done in time.
    public var timeliness: ClockAnswer?
    /// Of a final text: what was out for comment. Never in force.
    public var drafts: [RelatedRecord]
    /// Of a draft: the text that came of it.
    public var finals: [RelatedRecord]
    /// Records whose basis or duty is any article of it, counted by kind.
    public var applied: [LabelledCount]
}
