// SPDX-License-Identifier: GPL-3.0-or-later
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension DocumentNumber {
    /// The year after the current one in Beijing: the last that an undelimited year may name.
    public static var nextYear: Int { CivilDate(secondsSince1970: Int(time(nil))).year + 1 }

    /// The years that brackets may hold: the People's Republic, and as far ahead as a register could reach.
    static let years = 1949...2099

    /// The year that a printed four- or two-digit year means; `nil` outside `years`.
    ///
    /// Two digits were usual until the nineties (（87）国科发条字…): 49 to 99 mean 19xx, 00 to 48 mean 20xx.
    static func year(_ value: Int, width: Int) -> Int? {
        let year =
            switch width {
            case 4: value
            case 2: value >= 49 ? 1900 + value : 2000 + value
            default: 0
            }
        return years.contains(year) ? year : nil
    }
}
