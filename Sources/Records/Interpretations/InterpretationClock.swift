// SPDX-License-Identifier: GPL-3.0-or-later

/// 解读时限: an interpretation is due three working days after the document was made public (元办发〔2016〕13号;
/// domain.md §4).
public enum InterpretationClock {
    /// Whether a document was interpreted in time, seen on `asOf`.
    ///
    /// - Parameters:
    ///   - publishedOn: the day on which the document was made public; the day on which it was written does not count.
    ///   - documentClass: administrative normative documents must be interpreted; of policy papers, joint party papers
    ///     and papers without a stated class only those that concern rights or many people, which only the drafting
    ///     organ can say, so without an interpretation they are 无需解读 with that remark. Laws and other texts of higher
    ///     organs are explained by those who make them.
    ///   - interpretedOn: the days of all interpretations linked to it, `nil` for one without a day.
    ///   - exemption: why none is needed, where the organ says so.
    ///   - scope: `.local` for documents of the county and the prefecture.
    ///
    /// The first interpretation counts, also where one was not required.
    public static func timeliness(
        publishedOn: CivilDate?, documentClass: DocumentClass, interpretedOn: [CivilDate?],
        exemption: String? = nil, asOf: CivilDate, scope: WorkingCalendar.Scope = .local,
        calendar: WorkingCalendar = .standard
    ) -> Timeliness {
        let known = interpretedOn.compactMap { $0 }
        let first = known.filter { $0 <= asOf }.min()
        let isInterpreted = first != nil || known.count < interpretedOn.count
        if !isInterpreted, let reason = reasonForNone(documentClass, exemption: exemption) {
            return Timeliness(duty: .interpretation, state: .notRequired(reason))
        }
        guard let publishedOn else {
            return Timeliness(duty: .interpretation, state: .notComputable("未载明文件公开日期"))
        }
        guard let term = DutyTerms.standard.term(.interpretation, on: publishedOn) else {
            return Timeliness(duty: .interpretation, state: .notRequired("文件公开时尚无三个工作日内解读的要求"))
        }
        if first == nil, isInterpreted {
            return Timeliness(duty: .interpretation, state: .notComputable("解读未载明发布日期"), basis: term.basis)
        }
        return Timeliness.judged(
            .interpretation, from: publishedOn, term: term, done: first, asOf: asOf, scope: scope, calendar: calendar)
    }

    /// Why a document without an interpretation needs none; `nil` where it needs one.
    private static func reasonForNone(_ documentClass: DocumentClass, exemption: String?) -> String? {
        if let exemption, !exemption.isEmpty { return exemption }
        switch documentClass {
        case .normativeDocument: return nil
        case .jointPartyDocument, .policyDocument, .unknown:
            return "\(documentClass.label)，是否需要解读由起草单位确定"
        case .draft: return "征求意见稿"
        case .partyDocument: return "党内规范性文件不适用"
        case .law, .administrativeRegulation, .localRegulation, .judicialInterpretation, .departmentRule,
            .governmentRule, .stateCouncilDocument:
            return "由制定机关解读"
        }
    }
}
