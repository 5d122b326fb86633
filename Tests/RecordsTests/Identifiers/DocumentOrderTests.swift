// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

struct DocumentOrderTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let printed: String
        let key: String
        let issuer: String?
        let confidence: Confidence
        var testDescription: String { printed }

        init(_ printed: String, _ key: String, issuer: String?, _ confidence: Confidence = .high) {
            self.printed = printed
            self.key = key
            self.issuer = issuer
            self.confidence = confidence
        }
    }

    @Test(arguments: [
        Row("国务院令第596号", "国务院令||596", issuer: "国务院"),
        Row("中华人民共和国国务院令 第 652 号", "国务院令||652", issuer: "中华人民共和国国务院"),
        Row("国令第707号", "国务院令||707", issuer: "国", .medium),
        Row("国务院第586号令", "国务院令||586", issuer: "国务院"),
        Row("主席令第七十三号", "主席令||73", issuer: "主席"),
        Row("国家科学技术委员会令第19号", "国家科学技术委员会令||19", issuer: "国家科学技术委员会"),
        Row("国家科委、国家保密局令第6号", "国家科委国家保密局令||6", issuer: "国家科委、国家保密局"),
        Row("河北省人民政府令〔2001〕第15号", "河北省人民政府令|2001|15", issuer: "河北省人民政府"),
        Row("国家发展改革委2021年第36号令", "国家发展改革委令|2021|36", issuer: "国家发展改革委"),
        Row("国家税务总局公告2019年第5号", "国家税务总局公告|2019|5", issuer: "国家税务总局"),
        Row("交通运输部令2021年第1号", "交通运输部令|2021|1", issuer: "交通运输部"),
        Row("元谋县人民政府通告〔2020〕第3号", "元谋县人民政府通告|2020|3", issuer: "元谋县人民政府"),
        Row("监管公告﹝2023﹞第1号", "监管公告|2023|1", issuer: "监管", .medium),
        Row("部令第8号", "部令||8", issuer: "部", .medium),
        Row("委员会令第22号", "委员会令||22", issuer: "委员会", .medium),
        Row("市第四届人民代表大会常务委员会公告第36号", "市第四届人民代表大会常务委员会公告||36", issuer: "市第四届人民代表大会常务委员会", .medium),
        Row("第十三届人民代表大会常务委员会公告第30号", "第十三届人民代表大会常务委员会公告||30", issuer: "第十三届人民代表大会常务委员会", .medium),
        Row("科学技术部令第3号发布，2006年2月5日科学技术部令第10号修改", "科学技术部令||3", issuer: "科学技术部", .medium),
        Row("日照市人民政府令第5号", "日照市人民政府令||5", issuer: "日照市人民政府"),
        Row("对外经济贸易部令第5号", "对外经济贸易部令||5", issuer: "对外经济贸易部"),
    ])
    func `orders are read with their issuer`(_ row: Row) throws {
        let number = try #require(DocumentNumber.parse(row.printed))
        #expect(number.form == .order)
        #expect(number.identityKey == row.key)
        #expect(number.orderIssuer == row.issuer)
        #expect(number.confidence == row.confidence)
        #expect(DocumentNumber.parse(number.canonical)?.identityKey == row.key)
    }

    @Test func `a gazette counts by session, in Han numerals`() throws {
        let number = try #require(DocumentNumber.parse("公告〔十三届〕第八十一号"))
        #expect(number.form == .gazette)
        #expect(number.session == 13)
        #expect(number.canonical == "公告〔十三届〕第八十一号")
        #expect(number.identityKey == "公告|13届|81")
        #expect(DocumentNumber.parse("公告〔第13届〕第81号")?.identityKey == "公告|13届|81")
    }

    @Test(arguments: ["责令第5号", "法令第5号", "指令第3号", "公告第5条", "命令"])
    func `other words in 令 and 公告 are no orders`(_ text: String) {
        #expect(DocumentNumber.find(in: text).isEmpty)
    }

    @Test func `only orders have an issuer and a kind`() {
        #expect(DocumentNumber.parse("国务院令第596号")?.orderKind == "令")
        #expect(DocumentNumber.parse("国家税务总局公告2019年第5号")?.orderKind == "公告")
        #expect(DocumentNumber.parse("国发〔2019〕5号")?.orderKind == nil)
        #expect(DocumentNumber.parse("国发〔2019〕5号")?.orderIssuer == nil)
    }
}
