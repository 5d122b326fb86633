// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Readers

@Suite struct NumberedStartTests {
    @Test(arguments: [
        ("第一章 总则", NumberedStart.division), ("第十二条　内容", .division), ("第133条之一内容", .closeDivision),
        ("第一百三十三条之一 内容", .division), ("第三条内容", .closeDivision), ("第二节", .division), ("一、意义", .listed),
        ("十二、意义", .listed), ("（一）推进", .listed), ("(12)推进", .listed), ("（三）项规定", .citedItem), ("1.内容", .listed),
        ("1．内容", .listed), ("12、内容", .listed), ("3）内容", .listed), ("①内容", .listed), ("附件：", .listed), ("附件1", .listed),
        ("附件2：名单", .listed), ("附：名单", .listed),
    ])
    func `numbering is seen`(_ text: String, _ kind: NumberedStart) {
        #expect(NumberedStart(Array(text.unicodeScalars)) == kind)
    }

    @Test(arguments: [
        "", "第", "第三", "第三方评估", "一方面，", "1.5万元", "2016年", "（试行）", "（）", "附件所列的项目不再执行", "34 号）", "（中办发〔2016〕8号）",
        "12345、", "一", "第三方机构第三条",
    ])
    func `other starts are not`(_ text: String) {
        #expect(NumberedStart(Array(text.unicodeScalars)) == nil)
    }
}
