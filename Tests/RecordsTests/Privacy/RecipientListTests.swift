// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

/// Names are invented.
struct RecipientListTests {
    private let rows = "序号 姓名 性别 住址 金额\n1 杨发明 男 马街镇 500\n2 李 梅 女 江边乡 300\n3 欧阳小红 女 白族 300\n合计 1100"

    @Test func `names of recipients are found in the rows of a list`() {
        let names = RecipientList.names(title: "元谋县2025年城乡低保对象公示（示例）", body: rows)
        #expect(names == ["李梅", "杨发明", "欧阳小红"].sorted())
    }

    @Test func `a list with each cell on its own line`() {
        let body = rows.split { $0 == " " || $0 == "\n" }.joined(separator: "\n")
        let names = RecipientList.names(title: "临时救助资金发放公示（示例）", body: body)
        #expect(names.contains("杨发明") && names.contains("欧阳小红"))
        #expect(!names.contains("马街镇") && !names.contains("金额"))
    }

    @Test func `lists of those appointed or admitted are published as they are`() {
        #expect(RecipientList.names(title: "关于拟录用人员的公示（示例）", body: rows).isEmpty)
        #expect(RecipientList.names(title: "元谋县2025年城乡低保对象公示（示例）", body: "共1户。").isEmpty)
    }
}
