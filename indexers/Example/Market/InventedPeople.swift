// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The invented people of the county: parties, representatives and who else is named in facts.
struct InventedPeople: Sendable {
    /// 800, each with a name of its own; of age on every day of the county's acts.
    let adults: [InventedPerson]
    /// Below eighteen on every day of the county's acts; only in rows that must be refused.
    let minors: [InventedPerson]

    static let surnames = Array("王张刘陈杨赵吴周徐孙朱胡郭罗郑梁谢宋唐许").map(String.init)

    /// No name of the living: 示 and 例 stand in no list of given names.
    static let givenNames: [String] = ["示", "例"].flatMap { first in
        "川阳岚波宁远禾岭溪枫松柏桐杉芸莲兰菊竹梅".map { first + String($0) }
    }

    init(townships: [String]) {
        let names = Self.givenNames.flatMap { given in Self.surnames.map { $0 + given } }
        let first = CivilDate(year: 1950, month: 1, day: 1) ?? CivilDate(secondsSince1970: 0)
        let late = CivilDate(year: 2011, month: 3, day: 1) ?? first
        adults = names.enumerated().map { place, name in
            // 20 days apart: 1950 to 1993, so that all are of age on the county's first day.
            Self.person(name, place, born: first.adding(days: place * 20), townships)
        }
        minors = ["甲", "乙", "丙"].enumerated().map { place, mark in
            Self.person("赵示" + mark, 900 + place, born: late.adding(days: place * 31), townships)
        }
    }

    /// The person who goes with a number, in a fixed order that mixes surnames.
    func adult(_ number: Int) -> InventedPerson { adults[number * 37 % adults.count] }

    private static func person(
        _ name: String, _ place: Int, born: CivilDate, _ townships: [String]
    ) -> InventedPerson {
        InventedPerson(
            name: name, identityNumber: identityNumber(born: born, place), phone: "1545328" + padded(place + 1, 4),
            account: "62005328" + padded(place * 7 + 1001, 11),
            address: "元谋县\(townships[place % townships.count])示例路\(place % 90 + 1)号附\(place % 7 + 1)号")
    }

    private static func identityNumber(born: CivilDate, _ place: Int) -> String {
        let day = padded(born.year, 4) + padded(born.month, 2) + padded(born.day, 2)
        let body = "530000" + day + padded(place % 997 + 1, 3)
        return "0123456789X".map { body + String($0) }.first(where: IdentityNumber.isValid) ?? body
    }
}

/// A number with zeros before it.
func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
