// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

/// Laws that hold for every set of events; the seed of a failing run is in its message.
@Suite struct ValidityPropertyTests {
    static let seed: UInt64 = 20_261_123
    static let origin = calendarDay("2015-01-01")

    static func randomDay(_ numbers: inout SeededEventNumbers) -> CivilDate {
        switch Int.random(in: 0..<20, using: &numbers) {
        case 0: calendarDay("0001-01-01")
        case 1: calendarDay("9999-12-31")
        // Few days, so that events meet on the same day and on neighbours.
        default: origin.adding(days: Int.random(in: 0..<24, using: &numbers))
        }
    }

    static func randomEvents(_ numbers: inout SeededEventNumbers) -> [ValidityEvent] {
        (0..<Int.random(in: 0...7, using: &numbers)).map { index in
            // A draft is outside every other rule; LinkingDraftTests holds its own.
            let kinds = ValidityEvent.Kind.allCases.filter { $0 != .draft }
            let kind = kinds.randomElement(using: &numbers) ?? .published
            let on = Int.random(in: 0..<8, using: &numbers) == 0 ? nil : randomDay(&numbers)
            let until = Int.random(in: 0..<2, using: &numbers) == 0 ? nil : randomDay(&numbers)
            let confidence = Confidence.allCases.randomElement(using: &numbers) ?? .high
            return ValidityEvent(
                kind, on: on, until: until, lapsesIfMissed: Bool.random(using: &numbers), confidence: confidence,
                evidence: Evidence(title: "依据\(index % 3)", quote: "引文\(index % 2)"))
        }
    }

    static let days =
        (-2...26).map { origin.adding(days: $0) } + [calendarDay("0001-01-01"), calendarDay("9999-12-31")]

    @Test func `the order and repetition of events do not matter`() {
        var numbers = SeededEventNumbers(seed: Self.seed)
        for round in 0..<400 {
            let events = Self.randomEvents(&numbers)
            var other = events.shuffled(using: &numbers)
            if let again = events.randomElement(using: &numbers) { other.append(again) }
            for _ in 0..<4 {
                let day = Self.days.randomElement(using: &numbers) ?? Self.origin
                #expect(
                    status(events, asOf: day) == status(other, asOf: day), "seed \(Self.seed) round \(round) \(day)")
            }
        }
    }

    @Test func `the timeline says what the status function says on every day`() {
        var numbers = SeededEventNumbers(seed: Self.seed &+ 1)
        for round in 0..<400 {
            let events = Self.randomEvents(&numbers)
            let timeline = StatusTimeline(events)
            for day in Self.days {
                let answer = status(events, asOf: day)
                #expect(timeline.code(on: day) == answer.code, "seed \(Self.seed) round \(round) \(day)")
            }
            #expect(StatusTimeline(encoded: timeline.encoded) == timeline)
        }
    }

    @Test func `first and last day of a state bound it exactly`() {
        var numbers = SeededEventNumbers(seed: Self.seed &+ 2)
        for round in 0..<250 {
            let events = Self.randomEvents(&numbers)
            let timeline = StatusTimeline(events)
            for day in Self.days {
                let answer = status(events, asOf: day)
                let note: Comment = "seed \(Self.seed) round \(round) \(day)"
                if let since = answer.since {
                    #expect(since <= day && timeline.code(on: since) == answer.code, note)
                    #expect(timeline.code(on: since.adding(days: -1)) != answer.code, note)
                }
                if let until = answer.until {
                    #expect(until >= day && timeline.code(on: until) == answer.code, note)
                    #expect(timeline.code(on: until.adding(days: 1)) != answer.code, note)
                }
            }
        }
    }

    @Test func `nothing is in force again after a sure repeal that reached it`() {
        var numbers = SeededEventNumbers(seed: Self.seed &+ 3)
        for round in 0..<250 {
            var events = Self.randomEvents(&numbers).filter { $0.kind != .effective && $0.kind != .published }
            let end = Self.randomDay(&numbers)
            events.append(invented(.repealed, end.description))
            for day in Self.days where day >= end {
                let code = status(events, asOf: day).code
                #expect(code == .repealed || code == .lapsed, "seed \(Self.seed) round \(round) \(day) \(code)")
            }
        }
    }

    @Test func `a kept list never revives what has ended`() {
        var numbers = SeededEventNumbers(seed: Self.seed &+ 4)
        let over: Set<StatusCode> = [.repealed, .lapsed, .amended]
        for round in 0..<250 {
            let events = Self.randomEvents(&numbers)
            let kept = ValidityEvent(
                .kept, on: Self.randomDay(&numbers), evidence: Evidence(title: "清理目录", quote: "继续有效"))
            // Lists within the deadline of a conditional listing are the one thing that keeping may change.
            let plain = events.filter { $0.kind != .toRevise }
            for day in Self.days where over.contains(status(plain, asOf: day).code) {
                let code = status(plain + [kept], asOf: day).code
                #expect(over.contains(code) || code == .unverified, "seed \(Self.seed) round \(round) \(day) \(code)")
            }
        }
    }
}
