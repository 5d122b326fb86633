// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One file that an organ sends: whose decisions of which years, in which layout and format, with which habits.
struct ActFile: Sendable {
    enum Format: Hashable, Sendable {
        case csv(CSVFile.Encoding)
        case workbook
        case jsonLines(JSONLinesFile.Names)
    }

    /// Below `enforcement/` or `licences/`, with its extension.
    var name: String
    /// Ids of organs; empty for all that no other file takes.
    var organs: Set<String>
    var years: ClosedRange<Int> = 2000...2100
    var layout: ActCells.Layout = .of2018
    var format: Format
    var heading: Sheet.Heading = .names
    /// 代码_2 and 代码_3 as in 2016.
    var isOldOrder = false
    /// 违法依据, 失信程度, 当前状态 and so on after the standard's columns.
    var hasExtras = false
    var typos: [String: String] = [:]
    var hasTypedDays = false
    var repeatsHeading: Int?
    /// Faults planted in it.
    var faults: [Fault] = []

    func takes(_ act: PlannedAct) -> Bool {
        (organs.isEmpty || organs.contains(act.organID)) && years.contains(act.decidedOn.year)
    }

    /// Whether the file that takes a penalty has a column for its state.
    static func tellsState(of act: PlannedAct) -> Bool {
        guard act.kind == .penalty, let file = penalties.first(where: { $0.takes(act) }) else { return false }
        return file.layout == .of2016 || file.hasExtras
    }

    var columns: [SheetColumn] {
        switch layout {
        case .of2016: ActColumns.oldPenalties
        case .of2018: ActColumns.penalties(isOldOrder: isOldOrder) + (hasExtras ? ActColumns.extras : [])
        case .licences: ActColumns.licences(isOldOrder: isOldOrder)
        case .others: ActColumns.others
        }
    }
}
