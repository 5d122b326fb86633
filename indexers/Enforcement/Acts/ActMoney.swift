// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Records

/// The amounts of a row, in columns of 万元.
struct ActMoney {
    private(set) var fine: Amount?
    private(set) var confiscated: Amount?
    private(set) var needsReview = false

    /// Refuses with `bad_number` what is no amount, and a fine of nothing; with `missing_field` the amount that a kind of
    /// penalty demands (domain.md §2.3).
    ///
    /// - Parameter isDemanded: the form has columns for amounts.
    init(_ row: ActRow, kinds: [PenaltyKind], isDemanded: Bool) throws(RowRefusal) {
        fine = try amount(.fine, row)
        confiscated = try amount(.confiscated, row)
        let fines = kinds.contains(.fine)
        let confiscates = kinds.contains(.confiscationOfGains) || kinds.contains(.confiscationOfGoods)
        if isDemanded, fines, fine == nil { throw ActRefusal.missing(.fine, row, because: "处罚类别有罚款的必须填写") }
        if isDemanded, confiscates, confiscated == nil {
            throw ActRefusal.missing(.confiscated, row, because: "处罚类别有没收的必须填写")
        }
        if let fine, fine.fen == 0 {
            if fines { throw ActRefusal.badNumber(.fine, row) }
            self.fine = nil
        }
        if let confiscated, confiscated.fen == 0, !confiscates { self.confiscated = nil }
    }

    private mutating func amount(_ column: ActColumn, _ row: ActRow) throws(RowRefusal) -> Amount? {
        guard row.says(column), let cell = row.cell(column) else { return nil }
        guard let amount = Amount(column: cell) else { throw ActRefusal.badNumber(column, row) }
        needsReview =
            needsReview
            || amount.needsReview(
                printed: cell, organ: row.cell(.organ) ?? "", content: row.cell(.content))
        return amount
    }
}
