// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger

/// A file of which too large a share was refused waits until somebody confirms it (reliability.md §5: over 1 %).
///
/// One shifted column or a wrong export refuses many rows and makes the accepted ones doubtful, too. A few slips in a
/// short table do not; the reasons for the two numbers are in docs/decisions/0019-share-of-refused-rows.md.
struct RejectShare {
    static let maximum = 0.01
    /// Fewer refused rows hold no file, however short it is.
    static let minimumRows = 10

    /// Thrown to roll the file back; it is then read once more for what it is refused for.
    struct Exceeded: Error {
        /// Why it must wait for another reason as well.
        var other: RowRefusal?
    }

    /// - Parameter wouldChange: whether the file would store or withdraw anything. One that changes nothing, like one that
    ///   was confirmed and is sent again, has nothing to wait for.
    static func isExceeded(_ counts: ImportCounts, wouldChange: Bool) -> Bool {
        wouldChange && counts.rejected >= minimumRows && Double(counts.rejected) > maximum * Double(counts.read)
    }

    /// What the sender reads.
    static func refusal(_ counts: ImportCounts, checksum: String, other: RowRefusal?) -> RowRefusal {
        let tenths = (Double(counts.rejected) * 1_000 / Double(max(counts.read, 1))).rounded() / 10
        let share = tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
        var sentence =
            "这个文件 \(counts.read) 行中有 \(counts.rejected) 行被退回（\(share)%，超过 1%），已暂停，没有存入；被退回的行和原因可用 rejects 查看。"
            + "请改正后重新送来；核对后其余各行确实无误的，由一人确认：import 加 --confirm \(checksum)；sync 在 config.yaml 该来源的 "
            + "confirm 中写 sha256: \(checksum) 和 confirmed_by: [姓名]，再运行一次。"
        if let other { sentence += "另外：\(other.sentence)" }
        return RowRefusal(code: "held_rejects", sentence: sentence)
    }
}
