// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

/// Numbers are invented; 11010519491231002X is the example of the standard.
struct PersonalNumberTests {
    private func kinds(_ text: String) -> [PersonalData.Kind] {
        PersonalData.masked(text).findings.flatMap { Array(repeating: $0.kind, count: $0.count) }
    }

    @Test(arguments: [
        "身份证11010519491231002X", "身份证号码：11010519491231002x。", "（公民身份号码 １１０１０５１９４９１２３１００２Ｘ）",
        "110105 19491231 002X", "110105-19491231-002X", "1101051949\n1231002X", "110105194912310\n02X",
        "1101 0519 4912 3100 2X", "ID11010519491231002X", "身份证号110105194912310021", "证件号码：110105491231002",
        "110105********002X", "11010519491231****", "110105＊＊＊＊＊＊＊＊002X",
    ])
    func `identity numbers`(_ text: String) {
        #expect(kinds(text) == [.identityNumber])
        #expect(!PersonalData.masked(text).text.contains("1101"))
        #expect(!PersonalData.masked(text).text.contains("１１０１"))
    }

    @Test(arguments: [
        "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X", "1-1-0-1-0-5-1-9-4-9-1-2-3-1-0-0-2-X", "110105.19491231.002X",
        "110105,19491231,002X", "110105，19491231，002x", "110105/19491231/002X", "110105_19491231_002X",
        "110105（19491231）002X",
        "110105·1949·1231·002X", "身份证号①①⓪①⓪⑤①⑨④⑨①②③①⓪⓪②X", "身份证𝟏𝟏𝟎𝟏𝟎𝟓𝟏𝟗𝟒𝟗𝟏𝟐𝟑𝟏𝟎𝟎𝟐X", "身份证١١٠١٠٥١٩٤٩١٢٣١٠٠٢X",
        "身份证11010519491231002Х", "身份证11010519491231002×", "身份证11010519491231002*", "身份证1101O51949123100２X",
        "身份证11o1o519491231oo2x", "abc11010519491231002Xabc", "000011010519491231002X",
    ])
    func `identity numbers in disguise`(_ text: String) {
        let masked = PersonalData.masked(text, hiding: PersonalData.inDocuments).text
        #expect(masked.contains("［身份号码］"), "\(masked)")
        #expect(!masked.contains { "1９9④𝟗٩4".contains($0) }, "\(masked)")
        #expect(PersonalData.masked(masked).text == masked)
    }

    @Test func `two identity numbers without anything between are two`() {
        let text = "110105194912310022532328199003070004"
        #expect(IdentityNumber.isValid(String(text.suffix(18))))
        #expect(!PersonalData.masked("身份证11010519491231002X532328199003070004。").text.contains("1"))
        #expect(PersonalData.masked("11010519491231002X11010519491231002X").text == "［身份号码］［身份号码］")
    }

    @Test(arguments: [
        "139.8871.2345", "139·8871·2345", "（139）88712345", "1 3 9 8 8 7 1 2 3 4 5", "1-3-9-8-8-7-1-2-3-4-5",
        "①③⑨⑧⑧⑦①②③④⑤", "𝟏𝟑𝟗𝟖𝟖𝟕𝟏𝟐𝟑𝟒𝟓", "13988712345QQ同号", "手机139887l2345", "联系13988712345vx",
    ])
    func `mobile numbers in disguise`(_ text: String) {
        let masked = PersonalData.masked(text, hiding: PersonalData.inDocuments).text
        #expect(masked.contains("［电话］"), "\(masked)")
        #expect(!masked.contains { "139⑨𝟗".contains($0) }, "\(masked)")
        #expect(PersonalData.masked(masked).text == masked)
    }

    @Test(arguments: [
        // Values, editions, tables and addresses that only look parted like a number of a person.
        "1.3.9.8", "192.168.10.255", "139.88712345", "13,988,712,345", "1、3、9、8、8、7、1、2、3、4", "①生产；②销售；③运输；④储存",
        "110105、19491231、0021", "532328/20240101/0002", "GB 2760-2014、GB 7718-2011、GB 28050-2011", "①1②2③3④4⑤5⑥6⑦7",
        "JY15323280012345ABC", "批号13988712345AB", "2024.01.02、2024.03.04、2025.05.06", "面积1 380 012 345平方米",
    ])
    func `what is parted otherwise stays`(_ text: String) {
        #expect(PersonalData.masked(text).text == text)
    }

    @Test(arguments: [
        "13812345678", "电话13812345678", "手机号：138-1234-5678", "138 1234 5678", "1381234 5678", "138 12345678",
        "+8613812345678",
        "+86-138 1234 5678", "0086 13812345678", "8613812345678", "１３８１２３４５６７８", "联系电话：1381234\n5678",
        "138****5678", "tel:19912345678",
    ])
    func `mobile numbers`(_ text: String) {
        #expect(kinds(text) == [.phone])
        let masked = PersonalData.masked(text).text
        #expect(!masked.contains("5678") && !masked.contains("５６７８") && !masked.contains("86"))
    }

    @Test(arguments: [
        "联系电话：0878-8211234", "电话：（0878）8211234", "联系方式 0878 8211234", "家庭电话：8211234", "座机08788211234",
        "Tel：010-62345678", "备用电话：0878-8211234", "备用电话08788211234",
    ])
    func `landlines behind a word for them`(_ text: String) {
        #expect(kinds(text) == [.landline])
        #expect(!PersonalData.masked(text).text.contains("1234"))
    }

    @Test(arguments: [
        "6222021234567890128", "账号：6222 0212 3456 7890 123", "卡号6222021234567890", "开户行：示例银行 账号：2300012345678",
        "银行账号为53001234567890123456", "收款账号：5300-1234-5678-9012", "一折通 6231010012345678901", "账户：12345678901",
        "银行卡号：6222************123",
    ])
    func `bank accounts`(_ text: String) {
        #expect(kinds(text) == [.account])
    }

    @Test(arguments: ["云E12345", "云E·D12345", "云ED12345", "车牌号云A1B2C3", "驾驶云E1234学", "粤Z1234港", "云 E12345", "湘A12345D"])
    func `number plates`(_ text: String) {
        #expect(kinds(text) == [.plate])
    }

    @Test(arguments: [
        ("邮箱：zhang_san@163.com。", PersonalData.Kind.email), ("QQ：123456789", .messenger), ("QQ号123456789", .messenger),
        ("微信号：zhangsan_88", .messenger), ("微信 wxid_abc123", .messenger), ("电子邮件a.b-c@mail.example.com", .email),
    ])
    func `mail and messengers`(_ text: String, _ kind: PersonalData.Kind) {
        #expect(kinds(text) == [kind])
    }

    @Test(arguments: [
        "1980年1月1日出生", "出生日期：1980-01-01", "生于1980年1月1日", "（1980.01.01生）", "出生年月：1980年1月", "一九八〇年一月一日出生",
        "出生于1980/1/1", "出生日期19800101",
    ])
    func `birth dates`(_ text: String) {
        #expect(kinds(text) == [.birthDate])
        #expect(!PersonalData.masked(text).text.contains("1980"))
        #expect(!PersonalData.masked(text).text.contains("八〇"))
    }

    @Test(arguments: [
        // Codes and numbers of organisations and documents.
        "914403001922038216", "911100001000044477", "统一社会信用代码：92532328MA6AAAA020", "注册号532328600012345",
        "注册号：532328100001232",
        "元市监处罚〔2024〕15号", "云楚环罚〔2023〕2-5号", "（2023）云2328行审12号", "许可证编号：5323280000012345", "JY25323280001234",
        "SC10653232800012", "索引号：11532328015177503N-/2018-0613001", "15248770H/2023-00836", "京ICP备05070218号",
        "粤B2-20050001",
        "GB/T 9704-2012", "条码6901234567892", "国药准字Z53020123",
        // Money, days, measures.
        "罚款15000000000元", "金额13800000000元", "2024年1月1日", "20240101", "自1949年10月1日生效", "1949年1月1日至1953年12月31日出生的",
        "发生于1987年1月1日", "考生于2019年7月10日登录", "1,380,012,345.67", "138.12345678", "面积15900000000平方米",
        // Public lines of offices.
        "举报电话：0878-8211234", "投诉举报电话12315", "监督电话：8211234", "服务热线：0878-12345", "传真：0878-8211234", "火警电话6660119",
        "办公电话：0878-8211234", "拨打110", "12345热线", "邮箱：office@yuanmou.gov.cn", "微信公众号：yuanmou_gov",
        // No plates.
        "云A/T123", "川B", "豫政办发12号", "鲁Q1234567", "沪1234",
        "",
    ])
    func `numbers that belong to nobody stay`(_ text: String) {
        #expect(PersonalData.masked(text) == MaskedText(text: text, findings: []))
    }

    @Test func `only the number is replaced`() {
        let text = "甲，电话１３８１２３４５６７８\u{200B}（微信同号），乙\u{FEFF}。\r\n"
        #expect(PersonalData.masked(text).text == "甲，电话［电话］\u{200B}（微信同号），乙\u{FEFF}。\r\n")
    }

    @Test func `a document of an organ keeps its landlines and mailboxes`() {
        let text = "联系人：李红，电话：0878-8211234，手机13812345678，邮箱：a@163.com"
        #expect(
            PersonalData.masked(text, hiding: PersonalData.inDocuments).text
                == "联系人：李红，电话：0878-8211234，手机［电话］，邮箱：a@163.com")
    }

    @Test(arguments: [
        ("当事人龚昱珩（身份证号：略）于5月6日申请。联系人：荀晖晏", "当事人龚某某（身份证号：略）于5月6日申请。联系人：荀晖晏"),
        ("被处罚人：张建国。经查，张建国无证经营。", "被处罚人：张某某。经查，张某某无证经营。"),
        ("任命张建国为元谋县水务局局长。", "任命张建国为元谋县水务局局长。"),
        ("负责人：李红；法定代表人王五；张建国，男，汉族，任副局长。", "负责人：李红；法定代表人王五；张建国，男，汉族，任副局长。"),
        ("当事人应当在期限内履行；村民委员会应当协助。", "当事人应当在期限内履行；村民委员会应当协助。"),
    ])
    func `a document of an organ hides private persons and keeps officials`(_ text: String, _ expected: String) {
        let masked = PersonalData.masked(text, hiding: PersonalData.inDocuments).text
        #expect(masked == expected)
        #expect(PersonalData.masked(masked, hiding: PersonalData.inDocuments).text == masked)
    }

    @Test(arguments: [
        ("电话一三八〇八七一二三四五，", "电话［电话］，"), ("一三八○八七一二三四五", "［电话］"), ("壹叁捌零捌柒壹贰叁肆伍", "［电话］"),
        ("一三八 〇八七一 二三四五", "［电话］"), ("身份证五三二三二八一九八五〇六一五〇〇一X", "身份证［身份号码］"), ("138〇8712345", "［电话］"),
    ])
    func `numbers written in characters`(_ text: String, _ masked: String) {
        #expect(PersonalData.masked(text).text == masked)
        #expect(PersonalData.masked(text, hiding: PersonalData.inDocuments).text == masked)
    }

    @Test(arguments: ["一二三四五六七八九十", "二〇二五年三月一日", "第一三八条", "一三八〇万元", "三五〇〇〇〇〇〇〇〇〇"])
    func `other numerals stay`(_ text: String) {
        #expect(PersonalData.masked(text).text == text)
    }
}
