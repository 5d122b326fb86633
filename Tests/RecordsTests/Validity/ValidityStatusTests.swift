// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

/// domain.md §1.7, rule by rule: events, a day, and the code that the day must have.
@Suite struct ValidityStatusTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var rule: String
        var events: [ValidityEvent]
        var day: String
        var code: StatusCode

        init(_ rule: String, _ events: [ValidityEvent], _ day: String, _ code: StatusCode) {
            self.rule = rule
            self.events = events
            self.day = day
            self.code = code
        }

        var testDescription: String { "\(rule) \(day) -> \(code)" }
    }

    static let plain = [invented(.published, "2019-03-01"), invented(.effective, "2019-04-01")]
    static let uncertain = [invented(.published, "2019-03-01"), invented(.effective, "2019-04-01", .low)]

    static let starts: [Row] = [
        Row("nothing known", [], "2020-01-01", .unverified),
        Row("before publication", plain, "2019-02-28", .notYet),
        Row("published, first day to come", plain, "2019-03-31", .notYet),
        Row("first day", plain, "2019-04-01", .inForce),
        Row("long after", plain, "9999-12-31", .inForce),
        Row("uncertain first day, before publication", uncertain, "2019-02-28", .notYet),
        Row("uncertain first day, published", uncertain, "2019-03-31", .unverified),
        Row("uncertain first day has come", uncertain, "2019-04-01", .inForce),
        Row("published only", [invented(.published, "2019-03-01")], "2020-01-01", .unverified),
        Row("published only, before", [invented(.published, "2019-03-01")], "2019-02-01", .notYet),
        Row(
            "earlier text not held", plain + [invented(.firstEffective, "2010-01-01")], "2015-01-01", .unverified),
        Row("before the earlier text", plain + [invented(.firstEffective, "2010-01-01")], "2009-12-31", .notYet),
        Row("own text again", plain + [invented(.firstEffective, "2010-01-01")], "2019-04-01", .inForce),
        Row("two first days, between", plain + [invented(.effective, "2019-06-01")], "2019-05-01", .unverified),
        Row("two first days, after both", plain + [invented(.effective, "2019-06-01")], "2019-06-01", .inForce),
        Row("two first days, before both", plain + [invented(.effective, "2019-06-01")], "2019-03-15", .notYet),
        Row("the surer first day counts", plain + [invented(.effective, "2018-01-01", .low)], "2019-03-15", .notYet),
        Row(
            "in force before publication where the text says so",
            [invented(.published, "2019-03-20"), invented(.effective, "2019-03-01")], "2019-03-10", .inForce),
    ]

    static let ends: [Row] = [
        Row("day before a repeal", plain + [invented(.repealed, "2022-11-01")], "2022-10-31", .inForce),
        Row("day of a repeal", plain + [invented(.repealed, "2022-11-01")], "2022-11-01", .repealed),
        Row("declared lapsed", plain + [invented(.lapsed, "2022-11-01")], "2022-11-01", .lapsed),
        Row("a repeal before the first day", plain + [invented(.repealed, "2018-01-01")], "2020-01-01", .inForce),
        Row(
            "a repeal between publication and first day", plain + [invented(.repealed, "2019-03-15")], "2020-01-01",
            .unverified),
        Row("a repeal without any trust", plain + [invented(.repealed, "2020-01-01", .none)], "2021-01-01", .inForce),
        Row("a repeal without a day", plain + [invented(.repealed, nil)], "2021-01-01", .unverified),
        Row("a new version, day before", plain + [invented(.superseded, "2021-01-01")], "2020-12-31", .inForce),
        Row("a new version, first day", plain + [invented(.superseded, "2021-01-01")], "2021-01-01", .amended),
        Row(
            "repeal of the work after a new version",
            plain + [invented(.superseded, "2021-01-01"), invented(.repealed, "2023-01-01")], "2023-01-01", .repealed),
        Row(
            "between a new version and the repeal",
            plain + [invented(.superseded, "2021-01-01"), invented(.repealed, "2023-01-01")], "2022-12-31", .amended),
        Row("changed, new text not held", plain + [invented(.amended, "2021-01-01")], "2021-01-01", .amended),
        Row("changed before this text", plain + [invented(.amended, "2019-04-01")], "2021-01-01", .inForce),
        Row("partly repealed", plain + [invented(.partlyRepealed, "2021-01-01")], "2022-01-01", .inForce),
        Row("suspended", plain + [invented(.suspended, "2020-05-01")], "2020-05-01", .suspended),
        Row(
            "resumed", plain + [invented(.suspended, "2020-05-01"), invented(.resumed, "2020-09-01")], "2020-09-01",
            .inForce),
        Row(
            "suspended again",
            plain + [
                invented(.suspended, "2020-05-01"), invented(.resumed, "2020-09-01"),
                invented(.suspended, "2021-01-01"),
            ], "2021-01-01", .suspended),
        Row("not yet and suspended", plain + [invented(.suspended, "2019-01-01")], "2019-03-15", .notYet),
        Row("contradiction without a day", plain + [invented(.contradiction, nil)], "2020-01-01", .unverified),
        Row("before a contradiction", plain + [invented(.contradiction, "2020-01-01")], "2019-12-31", .inForce),
        Row("from a contradiction on", plain + [invented(.contradiction, "2020-01-01")], "2020-01-01", .unverified),
        Row(
            "a sure repeal settles a contradiction",
            plain + [invented(.contradiction, nil), invented(.repealed, "2021-01-01")], "2021-01-01", .repealed),
        Row(
            "an unsure repeal does not",
            plain + [invented(.contradiction, nil), invented(.repealed, "2021-01-01", .medium)], "2021-01-01",
            .unverified),
    ]

    static let terms: [Row] = [
        Row("last day of a term", plain + [invented(.expires, "2024-03-31")], "2024-03-31", .inForce),
        Row("day after a term", plain + [invented(.expires, "2024-03-31")], "2024-04-01", .lapsed),
        Row(
            "two stated ends, between", plain + [invented(.expires, "2024-03-31"), invented(.expires, "2025-03-31")],
            "2024-06-01", .unverified),
        Row("an unsure end", plain + [invented(.expires, "2024-03-31", .low)], "2024-06-01", .unverified),
        Row("a term that ends before it begins", plain + [invented(.expires, "2018-01-01")], "2020-01-01", .unverified),
        Row("a term without a day", plain + [invented(.expires, nil)], "2030-01-01", .inForce),
        Row("a default term is a remark", plain + [invented(.defaultTermPassed, "2024-03-31")], "2026-01-01", .inForce),
        Row(
            "repealed by name after the term",
            plain + [invented(.expires, "2024-03-31"), invented(.repealed, "2025-01-01")],
            "2025-01-01", .repealed),
        Row(
            "kept after the term contradicts",
            plain + [invented(.expires, "2024-03-31"), invented(.kept, "2025-01-01")],
            "2025-01-01", .unverified),
        Row(
            "until then it has lapsed", plain + [invented(.expires, "2024-03-31"), invented(.kept, "2025-01-01")],
            "2024-12-31", .lapsed),
        Row(
            "kept before the term does not restart it",
            plain + [invented(.kept, "2023-01-01"), invented(.expires, "2024-03-31")], "2024-04-01", .lapsed),
        Row(
            "a term runs through a suspension",
            plain + [invented(.suspended, "2023-01-01"), invented(.expires, "2024-03-31")], "2024-04-01", .lapsed),
    ]

    static let listed = invented(.toRevise, "2021-06-01", until: "2022-06-30")
    static let conditional = invented(.toRevise, "2021-06-01", until: "2022-06-30", lapses: true)

    static let cleanups: [Row] = [
        Row("kept alone is a ground", [invented(.kept, "2020-01-01")], "2021-01-01", .inForce),
        Row("kept alone says nothing of earlier days", [invented(.kept, "2020-01-01")], "2019-01-01", .unverified),
        Row("published and kept later", [plain[0], invented(.kept, "2020-01-01")], "2019-06-01", .inForce),
        Row("to be revised", plain + [listed], "2021-06-01", .revisionPending),
        Row("to be revised, day before the list", plain + [listed], "2021-05-31", .inForce),
        Row("deadline passed", plain + [listed], "2022-07-01", .revisionPending),
        Row("conditional, last day", plain + [conditional], "2022-06-30", .revisionPending),
        Row("conditional, day after", plain + [conditional], "2022-07-01", .lapsed),
        Row(
            "conditional, new version in time", plain + [conditional, invented(.superseded, "2022-01-01")],
            "2022-07-01", .amended),
        Row(
            "conditional, new version too late", plain + [conditional, invented(.superseded, "2023-01-01")],
            "2023-01-01", .amended),
        Row("conditional, kept in time", plain + [conditional, invented(.kept, "2022-06-30")], "2022-07-01", .inForce),
        Row(
            "conditional, kept too late", plain + [conditional, invented(.kept, "2022-09-01")], "2022-09-01",
            .unverified),
        Row(
            "conditional, deadline moved",
            plain + [conditional, invented(.toRevise, "2022-06-01", until: "2023-06-30", lapses: true)], "2023-06-30",
            .revisionPending),
        Row(
            "conditional, moved deadline missed",
            plain + [conditional, invented(.toRevise, "2022-06-01", until: "2023-06-30", lapses: true)], "2023-07-01",
            .lapsed),
        Row("kept later", plain + [listed, invented(.kept, "2022-01-01")], "2022-01-01", .inForce),
        Row("repealed later", plain + [listed, invented(.repealed, "2022-01-01")], "2022-01-01", .repealed),
        Row("two lists on one day", plain + [listed, invented(.kept, "2021-06-01")], "2021-06-01", .revisionPending),
        Row(
            "suspended outranks a list", plain + [listed, invented(.suspended, "2021-07-01")], "2021-08-01", .suspended),
        Row(
            "kept does not revive", plain + [invented(.repealed, "2020-01-01"), invented(.kept, "2021-01-01")],
            "2021-01-01", .repealed),
        Row(
            "kept against an unsure repeal",
            plain + [invented(.repealed, "2020-01-01", .medium), invented(.kept, "2021-01-01")], "2021-01-01",
            .unverified),
    ]

    static let claims: [Row] = [
        Row("claim 有效", [plain[0], invented(.claimedInForce, nil, .medium)], "2020-01-01", .inForce),
        Row(
            "claim 有效, before publication", [plain[0], invented(.claimedInForce, nil, .medium)], "2019-01-01", .notYet),
        Row("claim 有效 of a day", [invented(.claimedInForce, "2020-01-01", .medium)], "2020-01-01", .inForce),
        Row("claim 有效 of a later day", [invented(.claimedInForce, "2020-01-01", .medium)], "2019-01-01", .unverified),
        Row("claim 有效 before the first day", plain + [invented(.claimedInForce, nil, .medium)], "2019-03-15", .notYet),
        Row(
            "claim 有效 against a repeal",
            plain + [invented(.claimedInForce, nil, .medium), invented(.repealed, "2020-01-01")], "2021-01-01",
            .repealed),
        Row("claim 已废止 of a day", plain + [invented(.claimedEnded, "2020-01-01", .medium)], "2020-01-01", .repealed),
        Row("claim 已废止, day before", plain + [invented(.claimedEnded, "2020-01-01", .medium)], "2019-12-31", .inForce),
        Row(
            "claim 已失效", plain + [invented(.claimedEnded, "2020-01-01", .medium, quote: "效力：已失效")], "2020-01-01",
            .lapsed),
        Row("claim 已废止 undated", plain + [invented(.claimedEnded, nil, .medium)], "2021-01-01", .unverified),
        Row(
            "claim 已废止 undated, said on a day", plain + [invented(.claimedEnded, nil, until: "2021-01-01", .medium)],
            "2021-01-01", .repealed),
        Row(
            "claim 已废止 undated, before it was said",
            plain + [invented(.claimedEnded, nil, until: "2021-01-01", .medium)], "2020-12-31", .unverified),
        Row(
            "claim 已修改 undated", plain + [invented(.amended, nil, until: "2021-01-01", .medium)], "2021-01-01", .amended
        ),
    ]

    @Test(arguments: starts + ends + terms + cleanups + claims)
    func `each rule of validity gives its code`(row: Row) {
        let answer = status(row.events, asOf: calendarDay(row.day))
        #expect(answer.code == row.code, "\(answer.reason)")
        #expect(answer.asOf == calendarDay(row.day))
        #expect(answer.reason.hasSuffix("。"))
        #expect((answer.confidence == .none) == (answer.code == .unverified))
        #expect(StatusTimeline(row.events).code(on: calendarDay(row.day)) == row.code)
    }
}
