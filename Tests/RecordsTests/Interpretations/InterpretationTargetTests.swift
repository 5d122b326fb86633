// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@Suite struct InterpretationTargetTests {
    @Test(
        arguments: [
            ("hb-5d5a32db61", "hb-5d5a32db61", nil, nil), ("元办发〔2016〕13号", nil, "元办发|2016|13", nil),
            ("元办发[2016]13 号", nil, "元办发|2016|13", nil), ("元谋县集市管理办法", "元谋县集市管理办法", nil, "元谋县集市管理办法"),
            ("《元谋县集市管理办法》", nil, nil, "元谋县集市管理办法"), ("《元谋县集市管理办法（试行）》", nil, nil, "元谋县集市管理办法（试行）"),
            ("《元谋县集市管理办法》（元政规〔2024〕1号）", nil, "元政规|2024|1", "元谋县集市管理办法"),
            ("元政规〔2024〕1号《元谋县集市管理办法》", nil, "元政规|2024|1", "元谋县集市管理办法"),
            ("元谋县集市管理办法（元政规〔2024〕1号）", nil, "元政规|2024|1", "元谋县集市管理办法"),
            ("关于贯彻落实国发〔2015〕5号文件的实施意见", "关于贯彻落实国发〔2015〕5号文件的实施意见", nil, "关于贯彻落实国发〔2015〕5号文件的实施意见"),
            ("关于印发《甲办法》的通知", nil, nil, "关于印发《甲办法》的通知"),
        ] as [(String, String?, String?, String?)])
    func `an entry is read as id, number or title`(
        _ words: String, _ id: String?, _ number: String?, _ title: String?
    ) throws {
        let target = try #require(InterpretationTarget(words))
        #expect(target.words == words)
        #expect(target.id == id)
        #expect(target.number == number)
        #expect(target.title == title)
        #expect(!target.keys.isEmpty)
    }

    @Test(arguments: ["", " ", "《》", "——", "\u{200B}"])
    func `nothing is no target`(_ words: String) { #expect(InterpretationTarget(words) == nil) }

    private func names(
        _ words: String, _ title: String, number: String? = nil, id: String = "d-1", sourceID: String = "s-1",
        aliases: [String] = []
    ) -> Bool {
        let keys = InterpretationTarget.keys(
            ofDocument: id, sourceID: sourceID, number: number, titles: [title] + aliases)
        return InterpretationTarget(words)?.names(keys) ?? false
    }

    @Test func `a document is named by either of its ids`() {
        #expect(names("d-1", "甲办法"))
        #expect(names("s-1", "甲办法"))
        #expect(!names("d-2", "甲办法"))
    }

    @Test func `a number names it in every printed form, whatever the title`() {
        #expect(names("元办发[2016]13号", "某意见", number: "元办发〔2016〕13 号"))
        #expect(!names("元办发〔2016〕14号", "某意见", number: "元办发〔2016〕13号"))
        #expect(names("《别的写法》（元办发〔2016〕13号）", "某意见", number: "元办发〔2016〕13号"))
    }

    @Test func `another number speaks against an equal title, a missing one does not`() {
        let words = "《元谋县集市管理办法》（元政规〔2024〕1号）"
        #expect(!names(words, "元谋县集市管理办法", number: "元政发〔2016〕9号"))
        #expect(names(words, "元谋县集市管理办法"))
    }

    @Test func `the notice that encloses a measure is meant with it`() {
        #expect(names("《元谋县集市管理办法》", "元谋县人民政府关于印发《元谋县集市管理办法》的通知"))
        #expect(names("《元谋县集市管理办法》", "元谋县人民政府关于印发元谋县集市管理办法的通知"))
    }

    @Test func `a trial measure is not the measure that follows it`() {
        #expect(names("《元谋县集市管理办法》", "元谋县集市管理办法（试行）"))
        #expect(!names("《元谋县集市管理办法（试行）》", "元谋县集市管理办法"))
        #expect(names("《元谋县集市管理办法（2020年修订）》", "元谋县集市管理办法"))
    }

    @Test func `the issuer before 关于 may be left out, another one may not stand there`() {
        #expect(names("《关于加强集市管理的意见》", "元谋县人民政府办公室关于加强集市管理的意见"))
        #expect(names("《元谋县人民政府关于加强集市管理的意见》", "关于加强集市管理的意见"))
        #expect(!names("《元谋县水务局关于加强集市管理的意见》", "元谋县人民政府办公室关于加强集市管理的意见"))
        #expect(names("《元谋县水务局关于加强集市管理的意见》", "元谋县水务局关于加强集市管理的意见"))
    }

    @Test func `steps go from the surest to the loosest`() throws {
        let target = try #require(InterpretationTarget("《元谋县人民政府关于加强集市管理的意见》（元政规〔2024〕1号）"))
        #expect(target.tiers.map { $0[0].prefix(2) } == ["n:", "t:", "b:"])
        #expect(target.keys.count == Set(target.keys).count)
    }

    @Test func `several entries are several targets`() {
        var interpretation = Interpretation(
            id: "j-1", title: "解读", body: "", source: SourceReference(name: "示例", id: "1"))
        interpretation.interprets = ["d-1", "", "元办发〔2016〕13号", "《甲办法》"]
        #expect(interpretation.targets.map(\.words) == ["d-1", "元办发〔2016〕13号", "《甲办法》"])
    }

    @Test func `every document is named by its own title, number and ids`() {
        var random = SeededNumbers(seed: 13)
        for round in 0..<2000 {
            let title = random.grammarText(upTo: 40)
            let keys = InterpretationTarget.keys(ofDocument: "d-1", sourceID: "s-1", number: nil, titles: [title])
            let note: Comment = "seed 13 round \(round): \(title.debugDescription)"
            if let target = InterpretationTarget(title), target.title != nil, target.number == nil {
                #expect(target.names(keys) || target.title != title, note)
            }
            _ = InterpretationTarget(random.anyText(upTo: 60))?.keys
        }
    }

    @Test(arguments: ["《", "》", "（", "〔2016〕1号", "关于", "a"])
    func `long entries stay linear`(_ unit: String) {
        _ = InterpretationTarget(String(repeating: unit, count: 20_000))?.keys
        _ = InterpretationTarget.keys(
            ofDocument: "d", sourceID: "s", number: nil, titles: [String(repeating: unit, count: 20_000)])
    }
}
