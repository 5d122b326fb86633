// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

extension CivilDate: CustomStringConvertible, LosslessStringConvertible, Codable {
    /// `YYYY-MM-DD`.
    public var description: String {
        let parts = (year, month, day)
        return Self.padded(parts.0, to: 4) + "-" + Self.padded(parts.1, to: 2) + "-" + Self.padded(parts.2, to: 2)
    }

    /// 2016年9月28日, as pages print it.
    public var chinese: String { "\(year)年\(month)月\(day)日" }

    /// Reads exactly `YYYY-MM-DD`; the form of parameters and exchange files.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads the date forms that departments send: `2016-09-28`, `2016年9月28日`, `2016/9/28`, `2016.9.28`,
    /// `20160928`, `二〇一六年九月二十八日`, with inner spaces, full-width digits or a time of day behind.
    ///
    /// `nil` for anything else and for days that the calendar does not have (`2023-02-29`).
    public init?(lenient text: String) {
        let scalars = Self.withoutLayout(TextFolding.fold(text).scalars)
        var numbers: [Int] = []
        var index = 0
        while index < scalars.count, numbers.count < 3 {
            if let read = ChineseNumeral.read(scalars, at: index) {
                numbers.append(read.value)
                index = read.end
            } else if numbers.isEmpty || !Self.separators.contains(scalars[index]) {
                return nil
            } else {
                index += 1
            }
        }
        if numbers.count == 1, (19_000_101...99_991_231).contains(numbers[0]), index == scalars.count {
            numbers = [numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100]
        }
        guard numbers.count == 3, numbers[0] >= 1000 else { return nil }
        let rest = scalars[index...]
        let isEnd = rest.isEmpty || (rest.count <= Self.longestTail && rest.allSatisfy { Self.tail.contains($0) })
        guard isEnd else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CivilDate(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date YYYY-MM-DD: \(text)")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    private static let separators: Set<Unicode.Scalar> = ["-", "/", ".", "年", "月", " "]
    /// 日, a time of day with fractions and a zone.
    private static let longestTail = 32
    private static let tail: Set<Unicode.Scalar> = [
        " ", "日", "号", "t", "z", ":", ".", "+", "-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
    ]

    /// Spaces removed, except between digits: in `2016-09-28 00:00` one ends the day.
    private static func withoutLayout(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        for (index, scalar) in scalars.enumerated() {
            if scalar == " " {
                guard index + 1 < scalars.count, let last = kept.last, last.isASCIIDigit,
                    scalars[index + 1].isASCIIDigit
                else { continue }
            }
            kept.append(scalar)
        }
        return kept
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard digit >= 48, digit <= 57 else { return nil }
            value = value * 10 + Int(digit - 48)
        }
        return value
    }

    private static func padded(_ value: Int, to width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
