// SPDX-License-Identifier: GPL-3.0-or-later

/// The rules of GB 32100-2015 over ASCII bytes.
enum CreditCodeRules {
    static let length = 18

    /// Without I, O, S, V and Z; a character's value is its place.
    static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    /// 3^(i-1) mod 31.
    private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

    /// Departments in use; the first eight with the categories published for them.
    private static let categories: [UInt8: String] = [
        UInt8(ascii: "1"): "1239", UInt8(ascii: "2"): "19", UInt8(ascii: "3"): "1234569", UInt8(ascii: "5"): "123459",
        UInt8(ascii: "7"): "129", UInt8(ascii: "8"): "129", UInt8(ascii: "9"): "1239", UInt8(ascii: "N"): "1239",
    ]
    private static let unlistedDepartments = Set("46AGJQY".utf8)

    /// First two digits of GB/T 2260; 10 is the national registration authority.
    static let provinces: Set<Int> = [
        10, 11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
        62, 63, 64, 65, 71, 81, 82, 83,
    ]

    /// The first rule that a text in stored form breaks, in the order of the text; `nil` for a valid code.
    static func fault(of bytes: [UInt8]) -> CreditCodeFault? {
        guard bytes.count == length else { return .length }
        let values = bytes.compactMap { value(of: $0) }
        guard values.count == length else { return .characterSet }
        if categories[bytes[0]] == nil, !unlistedDepartments.contains(bytes[0]) { return .department }
        if let known = categories[bytes[0]], !known.utf8.contains(bytes[1]) { return .category }
        guard values[2..<8].allSatisfy({ $0 < 10 }), provinces.contains(values[2] * 10 + values[3]) else {
            return .region
        }
        return values[17] == checkValue(values) ? nil : .check
    }

    static func isListed(department: UInt8, category: UInt8) -> Bool {
        categories[department]?.utf8.contains(category) ?? false
    }

    /// The check character for 17 valid characters; `nil` for anything else.
    static func checkCharacter(of bytes: [UInt8]) -> UInt8? {
        let values = bytes.compactMap { value(of: $0) }
        guard bytes.count == length - 1, values.count == bytes.count else { return nil }
        return alphabet[checkValue(values)]
    }

    static func value(of byte: UInt8) -> Int? { alphabet.firstIndex(of: byte) }

    private static func checkValue(_ values: [Int]) -> Int {
        var sum = 0
        for (value, weight) in zip(values, weights) { sum += value * weight }
        return (31 - sum % 31) % 31
    }
}
