// SPDX-License-Identifier: GPL-3.0-or-later

/// How a cell shows its number, as far as it changes what the number is.
enum XLSXFormat: Hashable {
    case plain
    case date
    /// `000000`: shown with leading zeros up to this many digits.
    case zeros(Int)

    /// Reads a number format (ECMA-376 part 1, 18.8.30 and 18.8.31); `code` is `nil` for those that need none.
    ///
    /// A date is what shows year, month or day; times of day alone are none.
    init(id: Int, code: String?) {
        guard let code else {
            self =
                (14...17).contains(id) || id == 22 || (27...36).contains(id) || (50...58).contains(id) ? .date : .plain
            return
        }
        let shown = Self.withoutLiterals(code.prefix { $0 != ";" })
        if shown.count > 1, shown.allSatisfy({ $0 == "0" }) {
            self = .zeros(min(shown.count, 30))
        } else {
            let letters = shown.lowercased()
            let showsDay = letters.contains("y") || letters.contains("d")
            self = showsDay && !letters.contains("general") ? .date : .plain
        }
    }

    // What is quoted, escaped, or in square brackets (colours, conditions, languages) shows as it stands.
    private static func withoutLiterals(_ code: Substring) -> String {
        var shown = ""
        var isQuoted = false
        var isBracket = false
        var skips = false
        for character in code {
            if skips {
                skips = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if isBracket {
                isBracket = character != "]"
            } else {
                switch character {
                case "\"": isQuoted = true
                case "[": isBracket = true
                case "\\", "_", "*": skips = true
                default: shown.append(character)
                }
            }
        }
        return shown
    }
}
