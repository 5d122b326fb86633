// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// The state of a record that is no document, as it stands beside its title.
enum RecordState {
    static func of(_ record: IndexedRecord, on day: CivilDate) -> LabelledCode? {
        if let act = record.act { return of(act, on: day) }
        if let entry = record.credit { return LabelledCode(code: entry.state.rawValue, label: entry.state.label) }
        if let subject = record.subject { return of(subject) }
        if let item = record.item { return term(from: item.validFrom, until: item.validUntil, on: day) }
        if let cell = record.benchmark { return term(from: cell.validFrom, until: cell.validUntil, on: day) }
        return nil
    }

    /// Of a licence that its source has not ended otherwise, its dates decide: 有效期至 in the past is no 有效.
    static func of(_ act: EnforcementAct, on day: CivilDate) -> LabelledCode {
        let stated = LabelledCode(code: act.state.rawValue, label: act.state.label)
        guard act.actKind == .licence, let terms = act.licence, [.valid, .changed].contains(act.state) else {
            return stated
        }
        if let last = terms.validUntil, day > last { return LabelledCode(code: "expired", label: "已过有效期") }
        if let first = terms.validFrom, day < first { return LabelledCode(code: "not_yet", label: "尚未生效") }
        return stated
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
