// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Records

/// What a row says became of its decision, in whichever of its columns.
///
/// 当前状态 is one of several: systems also print 公示状态, 信用修复状态, 是否撤销 or only a day of annulment. The column that says
/// the most final end decides; a row that says both that it holds and that it was annulled is refused.
enum ActState {
    /// Refuses with `bad_field` for words that name no state, and for a contradiction.
    static func read(_ row: ActRow) throws(RowRefusal) -> EnforcementAct.State {
        let stated = try stated(row)
        var found: [EnforcementAct.State] = []
        if let stated, stated != .valid { found.append(stated) }
        for column in [ActColumn.decisionState, .displayState, .repairState, .annulledFlag] {
            if let state = try ActStateWords.state(column, row) { found.append(state) }
        }
        if let last = mostFinal.first(where: found.contains) { return last }
        if let column = endColumn(row) {
            if stated == .valid { throw ActRefusal.contradiction(column, row) }
            return ended(by: column, row)
        }
        return stated ?? (saysDay(.changedOn, row) ? .changed : .valid)
    }

    /// Whether the row says that its decision is over and may not be shown as it was; `false` where it cannot be told.
    static func isEnding(_ row: ActRow) -> Bool {
        do throws(RowRefusal) {
            let kind = row.cell(.actKind).flatMap(ActKind.init(text:)) ?? (row.isLicence ? .licence : .penalty)
            return ActForm.isEnding(try read(row), of: kind)
        } catch {
            return false
        }
    }

    private static let mostFinal: [EnforcementAct.State] = [
        .annulled, .void, .unlawful, .repaired, .removed, .lapsed, .changed, .underObjection,
    ]

    /// 当前状态; `nil` where it is blank.
    private static func stated(_ row: ActRow) throws(RowRefusal) -> EnforcementAct.State? {
        guard row.says(.state), let cell = row.cell(.state) else { return nil }
        let codes: EnforcementAct.State.CodeList = row.isLicence && !row.isOldLayout ? .licences2018 : .of2016
        guard let state = EnforcementAct.State(text: cell, codes: codes) else {
            let words = EnforcementAct.State.allCases.map(\.label).joined(separator: "、")
            throw ActRefusal.badField(.state, row, expected: words)
        }
        return state
    }

    /// The column that tells an end by being filled.
    private static func endColumn(_ row: ActRow) -> ActColumn? {
        if saysDay(.endedOn, row) { return .endedOn }
        if saysDay(.cancelledOn, row) { return .cancelledOn }
        return row.says(.endReason) ? .endReason : nil
    }

    /// A default date (9999-12-31) says nothing.
    private static func saysDay(_ column: ActColumn, _ row: ActRow) -> Bool {
        guard row.says(column), let cell = row.cell(column) else { return false }
        if case .unlimited = PrintedDay(cell) { return false }
        return true
    }

    /// 变更撤销日期 without a state: what the reasons say, otherwise an annulment, the most careful reading.
    private static func ended(by column: ActColumn, _ row: ActRow) -> EnforcementAct.State {
        let reason = row.cell(.endReason) ?? ""
        for (words, state) in reasons where words.contains(where: reason.contains) {
            return state == .lapsed && !row.isLicence ? .annulled : state
        }
        return column == .cancelledOn ? .lapsed : .annulled
    }

    private static let reasons: [(words: [String], state: EnforcementAct.State)] = [
        (["确认违法"], .unlawful), (["确认无效"], .void), (["撤销"], .annulled),
        (["注销", "吊销", "期满", "到期", "失效"], .lapsed), (["变更"], .changed),
    ]
}
