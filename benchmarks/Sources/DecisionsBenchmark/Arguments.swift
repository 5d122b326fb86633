// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

struct Arguments {
    var rows = 1_000_000
    var isGB18030 = false
    /// Where the file and the ledger stay, to be looked at.
    var folder: String?

    init(_ words: [String]) throws {
        var words = words[...]
        while let word = words.popFirst() {
            switch word {
            case "--gb18030": isGB18030 = true
            case "--keep": folder = words.popFirst()
            default:
                guard let number = Int(word), (100...3_000_000).contains(number) else {
                    DecisionsBenchmark.note(
                        "用法：DecisionsBenchmark [行数，100 到 3000000] [--gb18030] [--keep 目录]；“\(word)”不是这些。")
                    exit(2)
                }
                rows = number
            }
        }
    }
}
