// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

struct PenaltyReadingTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let text: String
        let kinds: [PenaltyKind]
        var testDescription: String { text }

        init(_ text: String, _ kinds: PenaltyKind...) {
            self.text = text
            self.kinds = kinds
        }
    }

    @Test(arguments: [
        Row("警告", .warning), Row("通报批评", .criticism), Row("罚款", .fine), Row("罚  款", .fine), Row("罰款", .fine),
        Row("没收违法所得", .confiscationOfGains), Row("没收非法财物", .confiscationOfGoods),
        Row("没收违法所得、没收非法财物", .confiscationOfGains, .confiscationOfGoods),
        Row("没收违法所得和非法财物", .confiscationOfGains, .confiscationOfGoods),
        Row("暂扣许可证件", .suspensionOfPermit), Row("降低资质等级", .downgrading), Row("吊销许可证件", .revocation),
        Row("吊销营业执照", .revocation), Row("限制开展生产经营活动", .restriction), Row("责令停产停业", .stoppage),
        Row("停产停业整顿", .stoppage), Row("责令关闭", .closure), Row("限制从业", .ban), Row("行政拘留", .detention), Row("其他", .other),
        Row("其它", .other), Row("暂扣或者吊销许可证、执照", .suspensionOfPermit, .revocation),
        Row("暂扣或吊销许可证、执照", .suspensionOfPermit, .revocation), Row("给予警告，并处罚款", .warning, .fine),
        Row("警告;罚款", .warning, .fine), Row("警告；罚款", .warning, .fine), Row("警告、罚款", .warning, .fine),
        Row("警告 罚款", .warning, .fine), Row("警告罚款", .warning, .fine), Row("1.警告 2.罚款", .warning, .fine),
        Row("1、罚款；2、没收违法所得", .fine, .confiscationOfGains), Row("罚款人民币5000元", .fine), Row("罚款5000元，责令改正", .fine),
        Row("行政处罚（罚款）", .fine), Row("罚款、罚款", .fine),
    ])
    func `words of the law and their variants are read`(_ row: Row) {
        let reading = PenaltyKind.read(row.text)
        #expect(reading.kinds == row.kinds)
        #expect(reading.unmapped.isEmpty, "\(reading.unmapped)")
    }

    @Test(arguments: [
        Row("1", .warning), Row("2", .fine), Row("02", .fine), Row("２", .fine),
        Row("3", .confiscationOfGains, .confiscationOfGoods), Row("4", .stoppage),
        Row("5", .suspensionOfPermit, .revocation), Row("6", .detention), Row("9", .other),
        Row("2;3", .fine, .confiscationOfGains, .confiscationOfGoods), Row("1、2", .warning, .fine),
        Row("1,2", .warning, .fine),
        Row("1 2", .warning, .fine), Row("2|2", .fine), Row("1/2", .warning, .fine),
    ])
    func `digits of the code list are read where nothing else stands beside them`(_ row: Row) {
        #expect(PenaltyKind.read(row.text).kinds == row.kinds)
        #expect(PenaltyKind.read(row.text).unmapped.isEmpty)
    }

    @Test(arguments: ["7", "8", "0", "23", "驱逐出境", "责令限期拆除", "记分"])
    func `what names no kind is kept as unmapped`(_ text: String) {
        let reading = PenaltyKind.read(text)
        #expect(reading.kinds.isEmpty)
        #expect(reading.unmapped == [text])
    }

    @Test func `a fine of a court is never a fine of an organ`() {
        let reading = PenaltyKind.read("罚金")
        #expect(reading.kinds.isEmpty)
        #expect(reading.criminal == ["罚金"])
        #expect(reading.unmapped == ["罚金"])
        #expect(PenaltyKind.read("罚款、罚金").kinds == [.fine])
    }

    @Test(arguments: ["责令改正", "责令限期改正", "不予行政处罚", "免予处罚"])
    func `what is no penalty in law is named as that`(_ text: String) {
        let reading = PenaltyKind.read(text)
        #expect(reading.kinds.isEmpty)
        #expect(reading.unmapped.isEmpty)
        #expect(reading.notPenalties == [text])
    }

    @Test func `a mixed cell keeps what could be read and what could not`() {
        let reading = PenaltyKind.read("警告、罚款、责令限期拆除")
        #expect(reading.kinds == [.warning, .fine])
        #expect(reading.unmapped == ["责令限期拆除"])
    }

    @Test func `a class that names two kinds is decided by the words of the decision`() {
        let permit = PenaltyKind.read("5")
        #expect(permit.isUndecided)
        #expect(permit.decided(by: "吊销食品经营许可证").kinds == [.revocation])
        #expect(permit.decided(by: "暂扣驾驶证六个月").kinds == [.suspensionOfPermit])
        #expect(permit.decided(by: "暂扣，逾期吊销").kinds == [.suspensionOfPermit, .revocation])
        #expect(!permit.decided(by: "吊销").isUndecided)
        #expect(permit.decided(by: "见决定书").isUndecided)
        let goods = PenaltyKind.read("3")
        #expect(goods.decided(by: "没收违法所得120元").kinds == [.confiscationOfGains])
        #expect(goods.decided(by: "没收涉案食品12箱").kinds == [.confiscationOfGoods])
        // What the cell names besides the class stays whatever the content says.
        #expect(PenaltyKind.read("暂扣许可证、暂扣或者吊销许可证件").decided(by: "吊销").kinds == [.suspensionOfPermit, .revocation])
    }

    @Test func `a combined penalty counts under its heaviest kind`() {
        #expect(PenaltyKind.read("罚款、警告").heaviest == .fine)
        #expect(PenaltyKind.read("警告、罚款、没收违法所得").heaviest == .confiscationOfGains)
        #expect(PenaltyKind.read("责令停产停业、吊销许可证").heaviest == .revocation)
        #expect(PenaltyKind.read("吊销许可证、行政拘留").heaviest == .detention)
        #expect(PenaltyKind.read("其他、警告").heaviest == .warning)
        #expect(PenaltyKind.heaviest(of: []) == nil)
        let order: [PenaltyKind] = [
            .warning, .fine, .confiscationOfGains, .suspensionOfPermit, .stoppage, .revocation, .detention,
        ]
        #expect(order.map(\.severity) == order.map(\.severity).sorted())
        #expect(Set(order.map(\.severity)).count == order.count)
    }

    @Test(arguments: PenaltyKind.allCases)
    func `every kind is read from its own label`(_ kind: PenaltyKind) {
        #expect(PenaltyKind.read(kind.label).kinds == [kind])
        #expect(PenaltyKind.read("「\(kind.label)」").kinds == [kind])
    }

    @Test func `any text is read without a crash, and every joined list gives its parts`() {
        var random = SeededNumbers(seed: 9)
        for _ in 0..<2000 {
            let some = (0..<3).compactMap { _ in PenaltyKind.allCases.randomElement(using: &random) }
            let separator = ["、", "；", ",", " ", "/", "，并处"].randomElement(using: &random) ?? "、"
            let reading = PenaltyKind.read(some.map(\.label).joined(separator: separator))
            #expect(Set(reading.kinds) == Set(some))
            _ = PenaltyKind.read(random.grammarText(upTo: 60)).decided(by: random.anyText(upTo: 20))
        }
    }
}
