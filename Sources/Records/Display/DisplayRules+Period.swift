// SPDX-License-Identifier: GPL-3.0-or-later

extension DisplayRules {
    /// How long an entry about dishonest conduct is shown, and from when it may be repaired.
    ///
    /// - Parameters:
    ///   - decidedOn: the day of the document that found the fact.
    ///   - publishedOn: the day on which the entry was made public on the channel.
    ///   - statedUntil: the source's own last day (公示截止期).
    ///   - restrictedUntil: the last day of a restriction (限制从业 and the like).
    ///
    /// Total: where the day that the period runs from is not known, the day that leads to the earlier end is taken, and
    /// a remark says so.
    public func period(
        channel: DisplayChannel, grade: CreditGrade?, decidedOn: CivilDate?, publishedOn: CivilDate?,
        statedUntil: CivilDate?, restrictedUntil: CivilDate?
    ) -> DisplayPeriod {
        var result =
            if let grade {
                graded(channel, grade, decidedOn: decidedOn, publishedOn: publishedOn)
            } else {
                ungraded(channel, decidedOn: decidedOn, publishedOn: publishedOn, statedUntil: statedUntil)
            }
        if let restrictedUntil, let last = result.lastDay, last < restrictedUntil {
            result.lastDay = restrictedUntil
            result.basis = "限制期限至\(restrictedUntil.chinese)，限制期内继续公示"
        }
        if let statedUntil, result.lastDay.map({ statedUntil < $0 }) ?? true {
            result.lastDay = statedUntil
            result.basis = "来源载明的公示截止期\(statedUntil.chinese)"
        }
        return result
    }

    private func graded(
        _ channel: DisplayChannel, _ grade: CreditGrade, decidedOn: CivilDate?, publishedOn: CivilDate?
    ) -> DisplayPeriod {
        var result = DisplayPeriod()
        let (day, note) = start(at: startKind(channel), decidedOn: decidedOn, publishedOn: publishedOn)
        guard let rule = rule(channel: channel, grade: grade, on: day) else { return result }
        result.isNormallyShown = rule.isNormallyShown
        if !rule.note.isEmpty { result.notes.append(rule.note) }
        if let note { result.notes.append(note) }
        guard let day, let maximum = rule.maximumMonths else { return result }
        if let first = rule.from, day < first {
            result.notes.append("认定于\(rule.law)施行前，按现行规定计算公示期，请以来源为准")
        }
        let known = rule.start == .decision ? decidedOn : publishedOn
        result.repairableFrom = rule.minimumMonths.flatMap { minimum in known?.adding(months: minimum) }
        result.lastDay = day.adding(months: maximum)
        result.basis = "\(rule.law)：\(grade.label)失信信息自\(rule.start.label)起最长公示\(Self.length(maximum))"
        return result
    }

    private func ungraded(
        _ channel: DisplayChannel, decidedOn: CivilDate?, publishedOn: CivilDate?, statedUntil: CivilDate?
    ) -> DisplayPeriod {
        var result = DisplayPeriod()
        result.notes.append("失信程度待定，公示期以来源为准")
        guard statedUntil == nil, channel != .source,
            let longest = rules.filter({ $0.channel == channel }).compactMap(\.maximumMonths).max(),
            let day = start(at: startKind(channel), decidedOn: decidedOn, publishedOn: publishedOn).day
        else { return result }
        result.lastDay = day.adding(months: longest)
        result.basis = "来源未载明公示截止期，最长公示\(Self.length(longest))"
        return result
    }

    private func startKind(_ channel: DisplayChannel) -> DisplayRule.Start {
        rules.last { $0.channel == channel }?.start ?? .decision
    }

    /// The day from which the period runs. A decision lies before its publication: counting from the decision ends no
    /// later than the rule allows; counting from publication may, and is the last resort against showing without end.
    private func start(
        at kind: DisplayRule.Start, decidedOn: CivilDate?, publishedOn: CivilDate?
    ) -> (day: CivilDate?, note: String?) {
        switch (kind, decidedOn, publishedOn) {
        case (.decision, let decided?, _): (decided, nil)
        case (.publication, _, let published?): (published, nil)
        case (.decision, nil, let published?): (published, "未载明认定日期，按公示日期计算，请核实")
        case (.publication, let decided?, nil): (decided, "未载明公示日期，按认定日期从严计算")
        case (_, nil, nil): (nil, "认定日期和公示日期均未载明，公示期以来源为准")
        }
    }

    private static func length(_ months: Int) -> String {
        let unit: Period = months % 12 == 0 ? Period(months / 12, .years) : Period(months, .months)
        return unit.label
    }
}

extension DisplayRule.Start {
    var label: String {
        switch self {
        case .decision: "认定文书作出之日"
        case .publication: "公示之日"
        }
    }
}
