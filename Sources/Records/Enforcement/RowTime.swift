// SPDX-License-Identifier: GPL-3.0-or-later

/// 时间戳 (SJC): when the sender last touched a row, by the day or to the second, on the sender's clock.
public struct RowTime: Hashable, Sendable, CustomStringConvertible {
    public let day: CivilDate
    /// Seconds of the day; `nil` where only the day is given.
    public let second: Int?

    /// Reads 2024-03-05, 2024/3/5 10:20, 2024-03-05T10:20:30, 20240305102030, and seconds or milliseconds since 1970;
    /// `nil` for anything else.
    public init?(_ text: String) {
        let text = text.trimmingSpace
        if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) {
            self.init(digits: text)
            return
        }
        guard let colon = text.firstIndex(of: ":") else {
            guard let day = CivilDate(lenient: text) else { return nil }
            self.init(day: day, second: nil)
            return
        }
        var start = colon
        while start > text.startIndex, text[text.index(before: start)].isASCIIDigitCharacter {
            start = text.index(before: start)
        }
        var printed = String(text[..<start]).trimmingSpace
        if printed.hasSuffix("T") || printed.hasSuffix("t") { printed.removeLast() }
        let clock = text[start...].prefix { $0.isASCIIDigitCharacter || $0 == ":" }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
        guard let day = CivilDate(lenient: printed), (2...3).contains(parts.count),
            let second = Self.second(parts[0], parts[1], parts.count == 3 ? parts[2] : 0)
        else { return nil }
        self.init(day: day, second: second)
    }

    private init(day: CivilDate, second: Int?) {
        self.day = day
        self.second = second
    }

    private init?(digits text: String) {
        switch text.utf8.count {
        case 8:
            guard let day = CivilDate(lenient: text) else { return nil }
            self.init(day: day, second: nil)
        case 14:
            let clock = Array(text.dropFirst(8))
            let parts = [0, 2, 4].map { Int(String(clock[$0...($0 + 1)])) ?? -1 }
            guard let day = CivilDate(lenient: String(text.prefix(8))),
                let second = Self.second(parts[0], parts[1], parts[2])
            else { return nil }
            self.init(day: day, second: second)
        case 10, 13:
            guard let count = Int(text) else { return nil }
            let seconds = text.utf8.count == 13 ? count / 1_000 : count
            self.init(day: CivilDate(secondsSince1970: seconds), second: (seconds + 8 * 3_600) % 86_400)
        default: return nil
        }
    }

    private static func second(_ hour: Int, _ minute: Int, _ second: Int) -> Int? {
        guard (0...24).contains(hour), (0..<60).contains(minute), (0...60).contains(second) else { return nil }
        return hour * 3_600 + minute * 60 + second
    }

    /// Surely before the other: where one tells only its day, not on the same day.
    public func isOlder(than other: RowTime) -> Bool {
        if day != other.day { return day < other.day }
        guard let second, let later = other.second else { return false }
        return second < later
    }

    public var description: String {
        guard let second else { return day.description }
        let parts = [second / 3_600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(day) \(parts.joined(separator: ":"))"
    }
}

extension String {
    fileprivate var trimmingSpace: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}

extension Character {
    fileprivate var isASCIIDigitCharacter: Bool { isASCII && isNumber }
}
