// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension SubjectAnswer {
    /// What the registers say of the subject. Where several sources bear the code, a line on which they differ gives each
    /// value with its source.
    public var factList: FactList {
        guard registrations.count > 1 else { return subject?.factList ?? FactList() }
        var names: [String] = []
        var values: [String: [(value: String, sources: [String])]] = [:]
        for registration in registrations {
            for fact in registration.factList.facts where fact.name != "来源" {
                if !names.contains(fact.name) { names.append(fact.name) }
                var known = values[fact.name] ?? []
                if let place = known.firstIndex(where: { $0.value == fact.value }) {
                    known[place].sources.append(registration.source.name)
                } else {
                    known.append((fact.value, [registration.source.name]))
                }
                values[fact.name] = known
            }
        }
        var facts = FactList()
        let titles = registrations.map(\.name)
        if Set(titles).count > 1 {
            facts.add(
                "名称", zip(titles, registrations).map { "\($0)（\($1.source.name)）" }.joined(separator: "；"))
        }
        for name in names {
            let known = values[name] ?? []
            facts.add(
                name,
                known.count == 1
                    ? known[0].value
                    : known.map { "\($0.value)（\($0.sources.joined(separator: "、"))）" }.joined(separator: "；"))
        }
        facts.add("来源", registrations.map(\.source.name).joined(separator: "、"))
        return facts
    }
}
