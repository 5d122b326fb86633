// SPDX-License-Identifier: GPL-3.0-or-later

/// 字号 out of syllables that no dictionary joins; 示例 stands before each, so that no enterprise can bear the name.
enum InventedName {
    private static let first = Array("阿沙玛洛依朵尼罗吉诺维卡桑若岚葵芷霁棠橙榆槿苜蒲荻菱芮荔莘蓼栎桫楠桢梓楸榛柚椰杞").map(String.init)
    private static let second = Array("洛朵玛依诺尼桑卡若葵岚棠荻芮荔莘栎楠梓榛柚椰杞菱橙榆槿蓼桢楸沙维吉罗阿芷霁蒲苜桫").map(String.init)

    /// Two syllables, three where `number` is past all pairs; different numbers give different names up to 64,000.
    static func brand(_ number: Int) -> String {
        let pairs = first.count * second.count
        // A step without common divisor visits every pair in an order that looks mixed.
        let place = number * 347 % pairs
        let name = first[place / second.count] + second[place % second.count]
        let round = number / pairs
        return round == 0 ? name : name + first[round % first.count]
    }

    static var pairs: Int { first.count * second.count }
}
