// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

struct AmountColumnTests {
    @Test(arguments: [
        ("0.5", 500_000), ("1", 1_000_000), ("１２", 12_000_000), ("1,200", 1_200_000_000), ("1，200.5", 1_200_500_000),
        ("0.000001", 1), ("0", 0), ("5000元", 500_000), ("0.5万元", 500_000), ("0.5 万元", 500_000), ("3万", 3_000_000),
        ("人民币5000元整", 500_000), ("￥5000.50元", 500_050), ("¥0.5", 500_000), ("0.0001亿元", 1_000_000),
        ("５０００元", 500_000), (" 0.5 ", 500_000), ("00.50", 500_000),
    ])
    func `a column of ten thousand yuan is read, with or without a unit of its own`(_ printed: String, _ fen: Int) {
        #expect(Amount(column: printed)?.fen == Int64(fen))
    }

    @Test(arguments: [
        "", "NaN", "nan", "1e999", "1E5", "-1", "+1", "－5", "Infinity", "0x10", "1.2.3", "约0.5", "五千元", "0.5万元至1万元",
        "0.0000001", "99999999999999999999", "99999999999999亿元", "元", "万元", ".", "5000.005元", "1/2", "0.5％",
        "0.5万元（伍仟元）",
    ])
    func `what is no plain number is refused`(_ printed: String) { #expect(Amount(column: printed) == nil) }

    @Test func `more than a county organ fines is looked at again`() throws {
        let low = try #require(Amount(column: "1000"))
        let high = try #require(Amount(column: "1000.01"))
        #expect(!low.needsReview(printed: "1000", organ: "元谋县市场监督管理局", content: nil))
        #expect(high.needsReview(printed: "1000.01", organ: "元谋县市场监督管理局", content: nil))
        #expect(high.needsReview(printed: "1000.01", organ: "楚雄州生态环境局元谋分局", content: nil))
        #expect(high.needsReview(printed: "1000.01", organ: "某执法机构", content: nil))
        #expect(!high.needsReview(printed: "1000.01", organ: "云南省市场监督管理局", content: nil))
        #expect(!high.needsReview(printed: "1000.01", organ: "国家金融监督管理总局山东监管局", content: nil))
    }

    @Test func `a column that repeats the yuan of the decision is looked at again`() throws {
        let amount = try #require(Amount(column: "500"))
        #expect(amount.needsReview(printed: "500", organ: "元谋县水务局", content: "罚款人民币500元整。"))
        #expect(!amount.needsReview(printed: "500", organ: "元谋县水务局", content: "罚款500万元。"))
        #expect(!amount.needsReview(printed: "500", organ: "元谋县水务局", content: "罚款1500元。"))
        #expect(!amount.needsReview(printed: "500", organ: "元谋县水务局", content: "罚款5,000,000元。"))
        #expect(amount.needsReview(printed: "5,000", organ: "元谋县水务局", content: "处5000元罚款"))
    }

    @Test func `what is written as exchanged is read again`() {
        var random = SeededNumbers(seed: 31)
        for _ in 0..<2000 {
            let amount = Amount(fen: Int64.random(in: 0...9_000_000_000_000, using: &random))
            #expect(Amount(column: amount.tenThousands) == amount)
            #expect(Amount(column: amount.label) == amount)
            _ = Amount(column: random.anyText(upTo: 30))
        }
    }
}
