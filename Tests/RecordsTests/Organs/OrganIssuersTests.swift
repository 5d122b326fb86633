// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

@Suite struct OrganIssuersTests {
    @Test(arguments: [
        ("中共元谋县委办公室 元谋县人民政府办公室", ["中共元谋县委办公室", "元谋县人民政府办公室"]),
        ("中共元谋县委办公室元谋县人民政府办公室", ["中共元谋县委办公室", "元谋县人民政府办公室"]),
        ("中共元谋县委办公室文件", ["中共元谋县委办公室"]),
        ("元谋县财政局、元谋县农业农村局", ["元谋县财政局", "元谋县农业农村局"]),
        ("元谋县财政局 农业农村局 关于做好春耕备耕工作的通知", ["元谋县财政局", "农业农村局"]),
        ("元谋县人民政府关于印发《某某办法》的通知", ["元谋县人民政府"]),
        ("中共元谋县委 元谋县人民政府关于推进某某工作的意见", ["中共元谋县委", "元谋县人民政府"]),
        ("元谋县人民法院和元谋县人民检察院", ["元谋县人民法院", "元谋县人民检察院"]),
        ("元谋县人力资源和社会保障局", ["元谋县人力资源和社会保障局"]),
        ("国家科学技术委员会国家工商行政管理局", ["国家科学技术委员会", "国家工商行政管理局"]),
        ("国务院办公厅、中央军委办公厅", ["国务院办公厅", "中央军委办公厅"]),
        ("国家税务总局元谋县税务局", ["国家税务总局元谋县税务局"]),
        ("楚雄州生态环境局元谋分局", ["楚雄州生态环境局元谋分局"]),
        ("楚雄州住房公积金管理中心元谋县管理部", ["楚雄州住房公积金管理中心元谋县管理部"]),
        ("共青团元谋县委员会", ["共青团元谋县委员会"]),
        ("元 谋 县 人 民 政 府", ["元谋县人民政府"]),
        ("元谋县农业\n农村局", ["元谋县农业农村局"]),
        ("元谋县财政局，元谋县财政局", ["元谋县财政局"]),
        ("", []), ("  、 ，", []), ("关于某某的通知", []),
    ])
    func `an issuer line gives its organs in order`(line: String, organs: [String]) {
        #expect(OrganDirectory.split(issuers: line) == organs)
    }

    @Test func `any text is taken apart without losing its head`() {
        var generator = SystemRandomNumberGenerator()
        let seed = generator.next()
        print("seed \(seed)")
        var state = seed
        let alphabet = Array("元谋县局和、 ，办公室关于中共国家文件\n府甲\u{0}🙂".unicodeScalars)
        for _ in 0..<20_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.append(alphabet[Int(state >> 33) % alphabet.count])
            }
            for part in OrganDirectory.split(issuers: String(text)) { #expect(!part.isEmpty) }
        }
    }
}
