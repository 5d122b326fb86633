// SPDX-License-Identifier: GPL-3.0-or-later

/// The events of records whose validity is told by two columns: the first and the last day.
enum StatedValidity {
    /// `effective` and `expires`, as far as the days are given.
    ///
    /// - Parameters:
    ///   - recordID: of the record that says so itself.
    ///   - title: of the list or benchmark, for the evidence.
    static func events(recordID: String, title: String, from: CivilDate?, until: CivilDate?) -> [ValidityEvent] {
        var events: [ValidityEvent] = []
        if let from {
            let evidence = Evidence(recordID: recordID, title: title, quote: "自\(from.chinese)起有效", locator: "有效期自")
            events.append(ValidityEvent(.effective, on: from, evidence: evidence))
        }
        if let until {
            let evidence = Evidence(recordID: recordID, title: title, quote: "有效期至\(until.chinese)", locator: "有效期至")
            events.append(ValidityEvent(.expires, on: until, evidence: evidence))
        }
        return events
    }
}

extension ListItem {
    /// For `status(_:asOf:)`. A later version of the item is not known here: its list gives this one a last day.
    public var validityEvents: [ValidityEvent] {
        StatedValidity.events(recordID: id, title: list.label, from: validFrom, until: validUntil)
    }
}

extension DiscretionBenchmark {
    /// For `status(_:asOf:)`.
    public var validityEvents: [ValidityEvent] {
        StatedValidity.events(recordID: id, title: "裁量基准", from: validFrom, until: validUntil)
    }
}
