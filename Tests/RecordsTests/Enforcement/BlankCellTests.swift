// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

struct BlankCellTests {
    @Test(arguments: [
        "", " ", "　", "/", "//", "-", "—", "——", "无", "空", "暂无", "NULL", "null", "N/A", "Ｎ／Ａ", "\u{200B}", "*", "\n",
    ])
    func `what says nothing is blank`(_ text: String) { #expect(BlankCell.isBlank(text)) }

    @Test(arguments: ["0", "无证", "无照经营", "A", "张某某", "-5", "没有许可证", "无处罚期限", "。无"])
    func `what says something is not`(_ text: String) { #expect(!BlankCell.isBlank(text)) }
}
