// SPDX-License-Identifier: GPL-3.0-or-later

/// The unit that a heading states for its column.
enum MoneyUnit: Hashable {
    case yuan
    case tenThousandYuan

    /// Reads 元, 万元, 人民币元; `nil` for other words.
    init?(word: String) {
        switch word {
        case "元", "人民币元", "单位元": self = .yuan
        case "万元", "人民币万元", "单位万元": self = .tenThousandYuan
        default: return nil
        }
    }

    /// A decimal number of yuan as the same amount in 万元, exactly: `5000` → `0.5`.
    ///
    /// `nil` for what is no plain decimal number, which is then left to whoever judges the row.
    static func tenThousands(yuan text: String) -> String? {
        let plain = text.filter { $0 != "," && $0 != "，" && $0 != " " }
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = parts.first, !whole.isEmpty,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        let padded = String(repeating: "0", count: max(0, 5 - whole.count)) + whole
        var integer = padded.dropLast(4).drop { $0 == "0" }
        if integer.isEmpty { integer = "0" }
        var fraction = padded.suffix(4) + (parts.count > 1 ? parts[1] : "")
        while fraction.last == "0" { fraction.removeLast() }
        return fraction.isEmpty ? String(integer) : "\(integer).\(fraction)"
    }
}
