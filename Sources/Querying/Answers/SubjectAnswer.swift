// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A market subject with all that is public about it: the JSON of `/api/v1/subjects`.
///
/// Records are put together by an equal credit code and by nothing else.
public struct SubjectAnswer: Codable, Hashable, Sendable {
    public var query: Reading
    public var outcome: Outcome
    /// One Chinese sentence: what was found. Never that there is nothing bad.
    public var statement: String
    /// The code that everything below is about.
    public var code: String?
    /// Absent where the registration is not held, though records of the code are.
    public var subject: SubjectFacts?
    /// Every registration that bears the code, `subject` first: one a source. Put together by the equal code only; what
    /// they say differently stays each source's own.
    public var registrations: [SubjectFacts]
    /// Decisions other than licences, newest first.
    public var acts: [ActAnswer]
    public var licences: [ActAnswer]
    /// Credit entries by section, in the order of the national site; newest first.
    public var credit: [Section]
    public var parent: SubjectLink?
    public var branches: [SubjectLink]
    /// Other subjects with the same name or former name.
    public var sameName: [SubjectLink]
    /// 同名，未能核对代码: records of the same name without a code; never counted as the subject's.
    public var unverified: [UnverifiedRecord]
    /// Where the text is no one subject's: those that it may mean.
    public var candidates: [SubjectLink]
    public var candidateTotal: Int
    /// What was searched, by kind and source.
    public var searched: [SearchedSource]
    public var warnings: [String]
    public var meta: SearchAnswer.Meta

    public enum Outcome: String, Codable, Hashable, Sendable, CaseIterable {
        case found
        /// Several subjects may be meant.
        case candidates
        case nothing
        /// The text looks like a code or number and is none.
        case invalid
        /// The text holds a person's number.
        case refused
    }

    /// How the text was read.
    public struct Reading: Codable, Hashable, Sendable {
        /// As typed; a placeholder where the text may not be repeated.
        public var given: String
        public var kind: Kind
        /// Normal form: the code, the number, the name.
        public var value: String?
        /// What is wrong with a code.
        public var fault: LabelledCode?
        /// The code that was probably meant: to be offered.
        public var suggestion: String?

        public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
            case code
            case registration
            case organization
            case name
            case none
        }
    }

    /// One section of credit information.
    public struct Section: Codable, Hashable, Sendable {
        public var code: String
        public var label: String
        public var entries: [CreditAnswer]
    }

    /// A record that bears the name and no code.
    public struct UnverifiedRecord: Codable, Hashable, Sendable, Identifiable {
        public var id: String
        public var kind: RecordKind
        public var title: String
        public var number: String?
        public var organ: OrganReference?
        public var date: CivilDate?
        /// 同名，未能核对代码.
        public var note: String
        public var links: SearchAnswer.ItemLinks
    }

    enum CodingKeys: String, CodingKey {
        case query, outcome, statement, code, subject, registrations, acts, licences, credit, parent, branches,
            unverified
        case candidates, searched, warnings, meta
        case sameName = "same_name"
        case candidateTotal = "candidate_total"
    }
}
