// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// An invented row of the `cleanup` format.
struct ResultRow: Encodable {
    var round = "2021"
    var roundTitle = "元谋县人民政府关于公布规范性文件清理结果的通知（示例）"
    var roundDate = "2021-06-01"
    var seq: Int
    var outcome: String
    var title: String?
    var number: String?
    var issuer: String?

    init(_ seq: Int, _ outcome: String, _ title: String?, number: String? = nil, issuer: String? = nil) {
        self.seq = seq
        self.outcome = outcome
        self.title = title
        self.number = number
        self.issuer = issuer
    }

    var line: String {
        get throws { try JSONLine.text(self) }
    }
}
