// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

struct DocumentNumberTests {
    /// Printed form, canonical form, confidence. The invented 元办发 numbers stand in for a county's.
    struct Row: Sendable, CustomTestStringConvertible {
        let printed: String
        let canonical: String
        let confidence: Confidence
        var testDescription: String { printed }

        init(_ printed: String, _ canonical: String, _ confidence: Confidence = .high) {
            self.printed = printed
            self.canonical = canonical
            self.confidence = confidence
        }
    }

    @Test(arguments: [
        Row("国发〔2019〕5号", "国发〔2019〕5号"),
        Row("元办发[2016]13号", "元办发〔2016〕13号"),
        Row("元办发［2016］13号", "元办发〔2016〕13号"),
        Row("元办发【2016】13号", "元办发〔2016〕13号"),
        Row("元办发﹝2016﹞13号", "元办发〔2016〕13号"),
        Row("元办发（2016）13号", "元办发〔2016〕13号"),
        Row("元办发(2016)13号", "元办发〔2016〕13号"),
        Row("元办发〔2016]13号", "元办发〔2016〕13号"),
        Row("元办发〔2016年〕13号", "元办发〔2016〕13号"),
        Row("慈税罚（2018）40号", "慈税罚〔2018〕40号"),
        Row("元办发〔２０１６〕１３号", "元办发〔2016〕13号"),
        Row("元办发〔二〇一六〕13号", "元办发〔2016〕13号"),
        Row("元办发〔二○一六〕十三号", "元办发〔2016〕13号"),
        Row("国发[2019]第5号", "国发〔2019〕5号"),
        Row("國發〔2019〕5號", "国发〔2019〕5号"),
        Row("元办发〔2016〕013号", "元办发〔2016〕13号"),
        Row("国科发外字〔1997〕012号", "国科发外字〔1997〕12号"),
        Row("元办发〔2016〕1—3号", "元办发〔2016〕1-3号"),
        Row("元办发〔2016〕5-1号", "元办发〔2016〕5-1号"),
        Row("云楚环罚〔2023〕2-5号", "云楚环罚〔2023〕2-5号"),
        Row("元公（治）行罚决字〔2021〕102号", "元公（治）行罚决字〔2021〕102号"),
        Row("元市监罚字〔2019〕第8号", "元市监罚字〔2019〕8号"),
        Row("元市监处罚〔2024〕15号之一", "元市监处罚〔2024〕15号之一"),
        Row("沪市监总处〔2021〕322021000123号", "沪市监总处〔2021〕322021000123号"),
        Row("苏工商案字(2010)第00053号", "苏工商案字〔2010〕53号"),
        Row("〔1996〕武司字第82号", "武司字〔1996〕82号"),
        Row("发文字号：元办发〔2016〕13号", "元办发〔2016〕13号"),
        Row("（元办发〔2016〕13号）", "元办发〔2016〕13号"),
        Row("元办发〔2016〕13号文件", "元办发〔2016〕13号"),
        Row("日政发〔2019〕5号", "日政发〔2019〕5号"),
        Row("和政发〔2019〕5号", "和政发〔2019〕5号"),
    ])
    func `every printed variant of a number has one canonical form`(_ row: Row) throws {
        let number = try #require(DocumentNumber.parse(row.printed))
        #expect(number.form == .standard)
        #expect(number.canonical == row.canonical)
        #expect(number.confidence == row.confidence)
        #expect(DocumentNumber.parse(number.canonical)?.identityKey == number.identityKey)
    }

    @Test(arguments: [
        Row("云政办发〔202313号", "云政办发〔2023〕13号", .medium),
        Row("牟政办发〔201746", "牟政办发〔2017〕46号", .medium),
        Row("元办发2016〕13号", "元办发〔2016〕13号", .medium),
        Row("元办发〔2O16〕l3号", "元办发〔2016〕13号", .medium),
        Row("元办发〔2016〕1O号", "元办发〔2016〕10号", .medium),
        Row("元办发[16]13号", "元办发〔2016〕13号", .medium),
        Row("（87）国科发条字第0125号", "国科发条字〔1987〕125号", .medium),
        Row("[92]国科仲字001号", "国科仲字〔1992〕1号", .medium),
        Row("国发〔2019〕5", "国发〔2019〕5号", .medium),
        Row("国办发[2007] 69", "国办发〔2007〕69号", .medium),
        Row("国发2019年5号", "国发〔2019〕5号", .medium),
        Row("渝保监局渝保监罚〔2013〕46号", "渝保监罚〔2013〕46号", .medium),
        Row("科技创新的若干措施冀政办发〔2017〕5号", "冀政办发〔2017〕5号", .medium),
        Row("元办发201613号", "元办发〔2016〕13号", .low),
        Row("国发2019-5号", "国发〔2019〕5号", .low),
        Row("[2007] 69", "〔2007〕69号", .low),
        Row("【2012】33号", "〔2012〕33号", .low),
    ])
    func `what had to be forgiven lowers the confidence`(_ row: Row) throws {
        let number = try #require(DocumentNumber.parse(row.printed, latestYear: 2027))
        #expect(number.canonical == row.canonical)
        #expect(number.confidence == row.confidence)
    }

    @Test(arguments: [
        "", " ", "〔〕", "元办发〔〕号", "元办发〔2016〕号", "元办发〔2016〕0号", "国办发〔1899〕5号", "国办发〔2216〕5号", "第36号", "36号",
        "元办发20160928号", "元办发203013号", "元办发13号", "2016年9月28日", "（2019）最高法民终123号", "（2013）楚中民终字第10号",
        "（2021）云2328民初15号", "元办发〔2016〕13号还有效吗", "关于元办发〔2016〕13号的批复", "国科发财字476号", "《国发〔2019〕5号》的",
        "第十三条", "令第5号", "方案（12）5号", "〔2019〕", "号", "国发〔2019〕9999999999999999999号",
    ])
    func `what is no number, or not surely one, is refused`(_ text: String) {
        #expect(DocumentNumber.parse(text, latestYear: 2027) == nil)
    }

    @Test func `an undelimited year may reach to the next one and no further`() {
        #expect(DocumentNumber.parse("元办发202713号", latestYear: 2027)?.year == 2027)
        #expect(DocumentNumber.parse("元办发202813号", latestYear: 2027) == nil)
        #expect(DocumentNumber.parse("元办发194913号", latestYear: 2027)?.year == 1949)
        #expect(DocumentNumber.parse("元办发194813号", latestYear: 2027) == nil)
        #expect(DocumentNumber.nextYear >= 2026)
    }

    @Test(arguments: ["楚办\n\n发〔2016〕17号", "楚办发〔2016〕\n17 号", "楚 办 发 〔 2016 〕 17 号", "楚办发〔20\u{200B}16〕17号"])
    func `white space and line ends inside do not matter`(_ printed: String) throws {
        let number = try #require(DocumentNumber.parse(printed))
        #expect(number.canonical == "楚办发〔2016〕17号")
        #expect(number.confidence == .high)
    }

    @Test func `a telegram is told by its code`() {
        #expect(DocumentNumber.parse("国办发明电〔2018〕15号")?.form == .telegram)
        #expect(DocumentNumber.parse("人社部明电〔2024〕3号")?.form == .telegram)
        #expect(DocumentNumber.parse("国办发〔2018〕15号")?.form == .standard)
    }

    @Test func `minutes count by issue`() throws {
        let number = try #require(DocumentNumber.parse("元谋县人民政府常务会议纪要〔2016〕第5期"))
        #expect(number.form == .minutes)
        #expect(number.canonical == "元谋县人民政府常务会议纪要〔2016〕第5期")
        let bare = try #require(DocumentNumber.parse("第12次"))
        #expect(bare.form == .minutes)
        #expect(bare.canonical == "第12次")
        #expect(bare.confidence == .low)
    }

    @Test func `the identity key is one for all variants and leaves the place open`() {
        let variants = ["国发〔2019〕5号", "国发[2019]第5号", "國發（2019）005號", "国发2019年5号", "国发〔二〇一九〕五号"]
        #expect(Set(variants.map { DocumentNumber.parse($0)?.identityKey }) == ["国发|2019|5"])
        #expect(DocumentNumber.parse("元公（治）行罚决字〔2021〕102号")?.identityKey == "元公治行罚决字|2021|102")
        #expect(DocumentNumber.parse("元市监处罚〔2024〕15号之二")?.identityKey == "元市监处罚|2024|15之2")
    }

    @Test func `the printed form is kept`() {
        #expect(DocumentNumber.parse("元办发 [２０１６] 第 13 号")?.printed == "元办发〔2016〕第13号")
        #expect(DocumentNumber.find(in: "见元办发[２０１６]第 13号。").first?.number.printed == "元办发[２０１６]第13号")
    }
}
