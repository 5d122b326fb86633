// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Records

/// 数据截至: the moment of the latest import, as answers carry it.
enum DataThrough {
    /// `YYYY-MM-DDTHH:MM:SS+08:00`; empty for a ledger without imports.
    static func text(of ledger: Ledger) throws -> String {
        guard let moment = try ledger.dataThrough() else { return "" }
        let seconds = Int(moment)
        let inDay = ((seconds + 8 * 3600) % 86_400 + 86_400) % 86_400
        let time = [inDay / 3600, inDay / 60 % 60, inDay % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(CivilDate(secondsSince1970: seconds))T\(time.joined(separator: ":"))+08:00"
    }
}
