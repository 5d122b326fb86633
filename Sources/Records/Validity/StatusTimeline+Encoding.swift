// SPDX-License-Identifier: GPL-3.0-or-later

extension StatusTimeline: CustomStringConvertible {
    // timeline := letter (YYYYMMDD letter)*      -- the code before the first change, then each change

    /// Compact ASCII text: `n17420101i20221101r`; 1 byte and 9 more for each change.
    public var encoded: String {
        var bytes: [UInt8] = [Self.byte(start)]
        bytes.reserveCapacity(1 + 9 * changes.count)
        for change in changes {
            let value = change.day.year * 10_000 + change.day.month * 100 + change.day.day
            var divisor = 10_000_000
            while divisor > 0 {
                bytes.append(48 + UInt8(truncatingIfNeeded: value / divisor % 10))
                divisor /= 10
            }
            bytes.append(Self.byte(change.code))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads `encoded`; `nil` for unknown letters, days that the calendar does not have, days out of order and
    /// neighbours with the same code.
    public init?(encoded: String) {
        let bytes = Array(encoded.utf8)
        guard let first = bytes.first, let initial = Self.code(first), bytes.count % 9 == 1 else { return nil }
        var list: [Change] = []
        var index = 1
        while index < bytes.count {
            var value = 0
            for digit in bytes[index..<index + 8] {
                guard digit >= 48, digit <= 57 else { return nil }
                value = value * 10 + Int(digit - 48)
            }
            guard let day = CivilDate(year: value / 10_000, month: value / 100 % 100, day: value % 100),
                let code = Self.code(bytes[index + 8]), code != (list.last?.code ?? initial)
            else { return nil }
            if let last = list.last, last.day >= day { return nil }
            list.append(Change(day: day, code: code))
            index += 9
        }
        self.init(start: initial, changes: list)
    }

    public var description: String { encoded }

    private static func byte(_ code: StatusCode) -> UInt8 { code.letter.asciiValue ?? UInt8(ascii: "u") }

    private static func code(_ byte: UInt8) -> StatusCode? {
        StatusCode.allCases.first { $0.letter.asciiValue == byte }
    }
}
