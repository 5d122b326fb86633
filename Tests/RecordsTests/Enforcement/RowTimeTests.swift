// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@Suite struct RowTimeTests {
    @Test(arguments: [
        ("2024-03-05", "2024-03-05"), ("2024/3/5", "2024-03-05"), ("2024年3月5日", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("2024-03-05 10:20", "2024-03-05 10:20:00"), ("2024-03-05T10:20:30", "2024-03-05 10:20:30"),
        ("2024/3/5 8:05:09.123", "2024-03-05 08:05:09"), ("20240305102030", "2024-03-05 10:20:30"),
        ("1709605230", "2024-03-05 10:20:30"), ("1709605230000", "2024-03-05 10:20:30"),
    ])
    func `forms that systems send`(_ text: String, _ read: String) {
        #expect(RowTime(text)?.description == read)
        #expect(RowTime(read)?.description == read)
    }

    @Test(arguments: ["", " ", "昨天", "2024-02-30", "2024-03-05 99:00", "12", ":", "123456789012345678901234567890"])
    func `anything else is no time`(_ text: String) { #expect(RowTime(text) == nil) }

    @Test(arguments: [
        ("2024-03-05", "2024-03-06", true), ("2024-03-05 23:59:59", "2024-03-06", true),
        ("2024-03-05 10:00", "2024-03-05 10:01", true), ("2024-03-05", "2024-03-05 10:01", false),
        ("2024-03-05 10:00", "2024-03-05", false), ("2024-03-05", "2024-03-05", false),
        ("2024-03-06", "2024-03-05", false),
    ])
    func `only what is surely older is older`(_ left: String, _ right: String, _ isOlder: Bool) throws {
        #expect(try #require(RowTime(left)).isOlder(than: #require(RowTime(right))) == isOlder)
    }
}
