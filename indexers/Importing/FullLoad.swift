// SPDX-License-Identifier: GPL-3.0-or-later

/// A file that holds everything its source has: what it leaves out is withdrawn.
///
/// A load that has become suspiciously small is held until somebody confirms this very file (reliability.md F48), one
/// that would leave nothing until two do (F49).
public struct FullLoad: Hashable, Sendable {
    /// Share of the last load that must be left, 0 to 1.
    public var minimumShare: Double

    public init(minimumShare: Double = 0.6) { self.minimumShare = minimumShare }

    /// What a load would do, counted before it is done.
    struct Effect {
        /// Rows in the file.
        var rows: Int
        /// Rows in the last load; `nil` where there was none.
        var lastRows: Int?
        /// Records shown of the source before the load, and how many of them the file leaves out.
        var held: Int
        var missing: Int
    }

    /// Why the file with this checksum must wait; `nil` where it may go on.
    ///
    /// - Parameter confirmed: how many persons confirmed this very file.
    func hold(_ effect: Effect, checksum: String, confirmed: Int) -> RowRefusal? {
        let needed: Int
        let reason: String
        if effect.held > 0, effect.missing >= effect.held {
            needed = 2
            reason = "这份全量文件会撤下该来源现有的全部 \(effect.held) 条记录"
        } else if let last = effect.lastRows, Double(effect.rows) < minimumShare * Double(last) {
            needed = 1
            reason = "这份全量文件只有 \(effect.rows) 行，上次全量为 \(last) 行"
        } else if Double(effect.held - effect.missing) < minimumShare * Double(effect.held) {
            needed = 1
            reason = "这份全量文件会撤下该来源现有 \(effect.held) 条记录中的 \(effect.missing) 条"
        } else {
            return nil
        }
        guard confirmed < needed else { return nil }
        let persons = needed == 2 ? "两人分别" : "一人"
        return RowRefusal(
            code: needed == 2 ? "held_delete_all" : "held_row_count",
            sentence: "\(reason)，已暂停，没有存入。请核对文件；确实如此的，由\(persons)确认，在 config.yaml 该来源的 confirm 中写 "
                + "sha256: \(checksum) 和 confirmed_by: [\(needed == 2 ? "姓名一, 姓名二" : "姓名")]，再运行一次。")
    }
}
