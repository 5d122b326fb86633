// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension QueryParser {
    /// 现职能承接: the names under which the organs' functions are found today.
    static func holders(_ organs: [OrganReference]) -> [String] {
        var names: [String] = []
        for holder in organs.flatMap({ OrganDirectory.standard.currentHolder(of: $0.id) })
        where !names.contains(holder.name) {
            names.append(holder.name)
        }
        return names.isEmpty ? organs.map(\.label) : names
    }

    /// 2017, 2017年.
    static func year(_ word: String) -> Int? {
        let digits = word.hasSuffix("年") ? word.dropLast() : Substring(word)
        guard digits.utf8.count == 4, let year = Int(digits), (1949...2099).contains(year) else { return nil }
        return year
    }
}
