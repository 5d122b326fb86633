// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// The state of a record that is no document, as it stands beside its title.
enum RecordState {
    static func of(_ record: IndexedRecord, on day: CivilDate) -> LabelledCode? {
        if let act = record.act { return of(act) }
        if let entry = record.credit { return LabelledCode(code: entry.state.rawValue, label: entry.state.label) }
        if let subject = record.subject { return of(subject) }
        if let item = record.item { return term(from: item.validFrom, until: item.validUntil, on: day) }
        if let cell = record.benchmark { return term(from: cell.validFrom, until: cell.validUntil, on: day) }
        return nil
    }

    static func of(_ act: EnforcementAct) -> LabelledCode {
        LabelledCode(code: act.state.rawValue, label: act.state.label)
    }

    static func of(_ subject: MarketSubject) -> LabelledCode {
        let printed = subject.stateText.flatMap { $0.isEmpty ? nil : $0 }
        return LabelledCode(code: subject.state.rawValue, label: printed ?? subject.state.label)
    }

    /// Of list items and benchmarks: what holds from one day to another, both included.
    static func term(from first: CivilDate?, until last: CivilDate?, on day: CivilDate) -> LabelledCode {
        if first == nil, last == nil { return LabelledCode(code: "unverified", label: "未注明有效期") }
        if let first, day < first { return LabelledCode(code: "not_yet", label: "尚未施行") }
        if let last, day > last { return LabelledCode(code: "lapsed", label: "已失效") }
        return LabelledCode(code: "in_force", label: "现行")
    }

    /// Whether nothing says that it did not hold on the day.
    static func mayHold(from first: CivilDate?, until last: CivilDate?, on day: CivilDate) -> Bool {
        (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
    }
}
