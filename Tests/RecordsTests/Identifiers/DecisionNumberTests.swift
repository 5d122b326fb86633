// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

struct DecisionNumberTests {
    @Test(arguments: [
        ("元市监处罚〔2024〕15号", "元市监处罚|2024|15"), ("元市监罚字〔2019〕第8号", "元市监罚字|2019|8"),
        ("云楚环罚〔2023〕2-5号", "云楚环罚|2023|2-5"), ("元公（治）行罚决字〔2021〕102号", "元公治行罚决字|2021|102"),
        ("元公(治)行罚决字[2021]102号", "元公治行罚决字|2021|102"), ("元税 罚 〔2018〕 40 号", "元税罚|2018|40"),
        ("元卫医罚〔2022〕003 号", "元卫医罚|2022|3"), ("苏工商案字(2010)第00053号", "苏工商案字|2010|53"),
        ("元安监罚当字〔2018〕3号", "元安监罚当字|2018|3"), ("（元）安监罚当字〔2018〕第3号", "元安监罚当字|2018|3"),
        ("(元)安监罚当字〔2018〕第（003）号", "元安监罚当字|2018|3"), ("元林罚决字〔2021〕第（12）号", "元林罚决字|2021|12"),
        ("渝保监局渝保监罚〔2013〕46号", "渝保监罚|2013|46"),
        ("行政处罚决定书元市监处罚〔2024〕15号", "元市监处罚|2024|15"),
        ("行政处罚决定书（元市监处罚〔2024〕15号）", "元市监处罚|2024|15"),
        ("行政处罚决定书文号：元市监处罚〔2024〕15号", "元市监处罚|2024|15"),
        ("编号：元市监处罚〔2024〕15号", "元市监处罚|2024|15"), ("元市监处罚〔2024〕15号行政处罚决定书", "元市监处罚|2024|15"),
        ("元市监处罚〔2024〕0015", "元市监处罚|2024|15"),
    ])
    func `local forms of decision numbers are read by the grammar`(_ printed: String, _ key: String) throws {
        let number = try #require(DecisionNumber(printed))
        #expect(number.key == key)
        #expect(number.number != nil)
    }

    @Test(arguments: [
        ("（元）应急罚〔2021〕执法1号", "元应急罚2021执法1号"), ("元交罚字53232820230001号", "元交罚字53232820230001号"),
        ("元市监处罚〔2024〕A15号", "元市监处罚2024a15号"), ("JY25323280001234", "jy25323280001234"),
        ("元市监处罚〔2024〕15、16号", "元市监处罚2024号15、16"),
    ])
    func `what no grammar reads compares folded`(_ printed: String, _ expected: String) throws {
        let number = try #require(DecisionNumber(printed))
        #expect(number.number == nil)
        let spaced = try #require(DecisionNumber(printed.map { "\($0) " }.joined()))
        #expect(spaced.key == number.key)
        if !expected.contains("、") { #expect(number.key == expected) }
    }

    @Test(arguments: ["", " ", "/", "—", "无", "　"])
    func `a blank cell is no number`(_ text: String) { #expect(DecisionNumber(text) == nil) }

    @Test func `two numbers in one cell are not taken for the first`() throws {
        let both = try #require(DecisionNumber("元市监处罚〔2024〕15号、元市监处罚〔2024〕16号"))
        #expect(both.key != DecisionNumber("元市监处罚〔2024〕15号")?.key)
        #expect(DecisionNumber("元市监处罚〔2024〕15号（元马所）")?.key != DecisionNumber("元市监处罚〔2024〕15号")?.key)
    }

    @Test func `the organ belongs to the identity, by whatever name it is printed`() {
        let full = DecisionNumber.identity(organ: "元谋县市场监督管理局", number: "元市监处罚〔2024〕15号")
        #expect(full == DecisionNumber.identity(organ: "县市场监管局", number: "元市监处罚[2024]第015号"))
        #expect(full != DecisionNumber.identity(organ: "元江县市场监督管理局", number: "元市监处罚〔2024〕15号"))
        #expect(DecisionNumber.identity(organ: "元谋县市场监督管理局", number: "/") == nil)
    }

    @Test(.enabled(if: SharedCorpus.has("subjects/penalty-numbers.tsv")))
    func `every real decision number is read whole`() throws {
        for row in try SharedCorpus.table("subjects/penalty-numbers.tsv") {
            let printed = try #require(row["doc_no"])
            #expect(DecisionNumber(printed)?.number != nil, "\(printed)")
        }
    }

    @Test func `any text has a key and none ends in a crash`() {
        var random = SeededNumbers(seed: 71)
        for _ in 0..<3000 {
            let text = random.grammarText(upTo: 60)
            if let number = DecisionNumber(text) {
                #expect(DecisionNumber(number.printed)?.key == number.key, "\(text)")
            }
            _ = DecisionNumber(random.anyText(upTo: 40))
        }
    }
}
