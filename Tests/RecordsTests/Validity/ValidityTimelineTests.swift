// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@Suite struct ValidityTimelineTests {
    @Test func `a whole life is one short text`() {
        let timeline = StatusTimeline([
            invented(.published, "1742-01-01"), invented(.effective, "1742-01-01"), invented(.repealed, "2022-11-01"),
        ])
        #expect(timeline.encoded == "n17420101i20221101r")
        #expect(timeline.code(on: calendarDay("1741-12-31")) == .notYet)
        #expect(timeline.code(on: calendarDay("2022-10-31")) == .inForce)
        #expect(timeline.code(on: calendarDay("2022-11-01")) == .repealed)
    }

    @Test func `no events are one letter`() {
        #expect(StatusTimeline([]).encoded == "u")
    }

    @Test func `equal neighbours are one stretch`() {
        let timeline = StatusTimeline([
            invented(.effective, "2020-01-01"), invented(.kept, "2021-01-01"), invented(.kept, "2022-01-01"),
        ])
        #expect(timeline.encoded == "n20200101i")
    }

    @Test func `the last day of the calendar is no trap`() {
        let timeline = StatusTimeline([invented(.effective, "0001-01-01"), invented(.expires, "9999-12-31")])
        #expect(timeline.code(on: calendarDay("9999-12-31")) == .inForce)
        #expect(timeline.encoded == "i")
    }

    @Test(arguments: [
        "", "x", "n2020", "n20200101", "n20200230i", "n20200101n", "n20200101i20200101r", "n20200101i20190101r",
        "n2020010１i", "有效", "n20200101i ", "n00000101i",
    ])
    func `a damaged text is refused`(text: String) {
        #expect(StatusTimeline(encoded: text) == nil)
    }

    @Test func `every code has its own letter`() {
        for code in StatusCode.allCases {
            #expect(StatusTimeline(encoded: String(code.letter))?.start == code)
        }
    }
}
