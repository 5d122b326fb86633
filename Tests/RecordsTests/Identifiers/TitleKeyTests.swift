// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

struct TitleKeyTests {
    @Test(arguments: [
        ("《元谋县集市管理办法》", "元谋县集市管理办法"), ("元谋县 集市\n管理办法", "元谋县集市管理办法"), ("元謀縣集市管理辦法", "元谋县集市管理办法"),
        ("关于“放管服”的意见", "关于\"放管服\"的意见"), ("元谋县集市管理办法(试行)", "元谋县集市管理办法（试行）"),
    ])
    func `printing does not change the key`(_ left: String, _ right: String) {
        #expect(TitleKey.key(left) == TitleKey.key(right))
    }

    @Test func `an edition changes the key but not the aliases`() {
        #expect(TitleKey.key("集市管理办法（试行）") != TitleKey.key("集市管理办法"))
        #expect(TitleKey.aliases(of: "集市管理办法（试行）").contains(TitleKey.key("集市管理办法")))
        #expect(!TitleKey.aliases(of: "集市管理暂行办法").contains(TitleKey.key("集市管理办法")))
    }

    @Test(arguments: [
        ("中华人民共和国食品安全法", "食品安全法"),
        ("中华人民共和国食品安全法（2021年修正）", "食品安全法"),
        ("中华人民共和国食品安全法（2021年修正）", "中华人民共和国食品安全法"),
        ("食品安全法(修订草案)", "食品安全法"),
        ("集市管理办法（2019年修订）（试行）", "集市管理办法"),
        ("云南省实施《中华人民共和国义务教育法》办法", "云南省实施义务教育法办法"),
        ("云南省实施《中华人民共和国义务教育法》办法", "云南省实施〈义务教育法〉办法"),
        ("元谋县人民政府办公室关于印发《元谋县集市管理办法（试行）》的通知", "元谋县集市管理办法"),
        ("中共元谋县委办公室印发〈关于推进工作的意见〉的通知", "关于推进工作的意见"),
    ])
    func `aliases hold what a title may be asked by`(_ title: String, _ asked: String) {
        #expect(TitleKey.aliases(of: title).contains(TitleKey.key(asked)))
        #expect(TitleKey.aliases(of: title).first == TitleKey.key(title))
    }

    @Test func `aliases repeat nothing`() {
        #expect(TitleKey.aliases(of: "集市管理办法") == [TitleKey.key("集市管理办法")])
        #expect(TitleKey.aliases(of: "") == [])
        #expect(TitleKey.aliases(of: "中华人民共和国") == [TitleKey.key("中华人民共和国")])
    }

    @Test(arguments: [
        ("办法（试行）", "办法"), ("办法（2019年修订）", "办法"), ("办法(2021修正)", "办法"), ("办法（2018年版）", "办法"), ("办法（征求意见稿）", "办法"),
        ("办法〔试行〕", "办法"), ("刑法修正案（八）", "刑法修正案（八）"), ("目录（第二批）", "目录（第二批）"), ("（试行）", "（试行）"), ("办法（2019）", "办法"),
    ])
    func `editions are told from other brackets`(_ title: String, _ bare: String) {
        #expect(TitleKey.withoutEdition(title) == bare)
    }

    @Test(arguments: [
        ("关于印发《元谋县集市管理办法》的通知", "元谋县集市管理办法"),
        ("《中共中央办公厅、国务院办公厅印发〈关于全面推进政务公开工作的意见〉的通知》", "关于全面推进政务公开工作的意见"),
        ("关于印发<集市管理办法>的通知", "集市管理办法"),
        ("关于印发《关于贯彻〈甲条例〉的意见》的通知", "关于贯彻〈甲条例〉的意见"),
        ("关于印发《关于贯彻《甲条例》的意见》的通知", "关于贯彻《甲条例》的意见"),
        ("转发省政府办公厅关于印发《集市管理办法》的通知的通知", "集市管理办法"),
        ("关于发布《集市目录》的公告", "集市目录"),
        ("关于印发《甲办法》等三个文件的通知", "甲办法"),
        ("元谋县人民政府办公室关于印发元谋县集市管理办法（试行）的通知", "元谋县集市管理办法（试行）"),
    ])
    func `the enclosed measure is found`(_ title: String, _ enclosed: String) {
        #expect(TitleKey.enclosedTitle(of: title) == enclosed)
    }

    @Test(arguments: ["", "元谋县集市管理办法", "关于修改《甲条例》的决定", "关于印发《甲办法", "关于印发会议资料的通知", "印发", "《》的通知", "关于印发《》的通知"])
    func `other titles enclose nothing`(_ title: String) {
        #expect(TitleKey.enclosedTitle(of: title) == nil)
    }
}
