// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension CountyPlan {
    /// Everything that ends or suspends documents from outside, in the order of time, so that nothing is ended twice.
    mutating func planEndings() {
        planRepeal(in: 2016, count: 4)
        planRound(in: 2018, month: 11, day: 20)
        planLapse(in: 2019, count: 3)
        planRepeal(in: 2020, count: 5)
        planRound(in: 2021, month: 9, day: 15)
        planPartialRepeal(in: 2022)
        planPartialRepeal(in: 2023)
        planSuspension(in: 2023)
        planRound(in: 2024, month: 10, day: 18)
        planSuspension(in: 2025)
        planSuspension(in: 2025)
    }

    /// Documents of 县政府 and its office that may be ended on a day, oldest first.
    private func candidates(on day: CivilDate, forms: Set<PlannedDocument.Form>) -> [Int] {
        let names = [Self.government, Self.office].compactMap { organs.organ(id: $0)?.name }
        return order.filter { id in
            let document = documents[id]
            return forms.contains(document.form) && document.issuers.count == 1 && names.contains(document.issuers[0])
                && document.documentClass == .normativeDocument && document.isAlive(on: day)
                && document.fate == nil && document.publishedOn.adding(days: 90) < day
        }
    }

    private mutating func addAct(
        _ title: String, form: PlannedDocument.Form, of id: String, on written: CivilDate,
        endings: [PlannedDocument.Ending], start: PlannedDocument.Start
    ) -> Int? {
        guard let organ = organs.organ(id: id) else { return nil }
        let published = written.adding(days: 3)
        let code = normativeCode(of: organ, on: written)
        return add { id in
            PlannedDocument(
                id: id, subject: nil, form: form, issuers: [organ.name], code: code, writtenOn: written,
                publishedOn: published, start: start, end: .unsaid, name: organ.name + title, title: organ.name + title,
                documentClass: .normativeDocument, endings: endings)
        }
    }

    private mutating func planRepeal(in year: Int, count: Int) {
        let written = day(in: year, months: 4...6)
        let targets = random.some(count, of: candidates(on: written, forms: [.notice, .opinion, .forwarding]))
        let act = addAct(
            "关于废止\(targets.count)件规范性文件的决定", form: .repeal, of: Self.government, on: written,
            endings: targets.map { PlannedDocument.Ending(target: $0) }, start: .onPublication)
        guard let act, let day = documents[act].firstDay else { return }
        for target in targets { end(target, on: day, .repealed) }
    }

    private mutating func planLapse(in year: Int, count: Int) {
        let written = day(in: year, months: 4...6)
        let targets = random.some(count, of: candidates(on: written, forms: [.scheme, .notice]))
        let act = addAct(
            "关于宣布\(targets.count)件规范性文件失效的通知", form: .lapse, of: Self.office, on: written,
            endings: targets.map { PlannedDocument.Ending(target: $0) }, start: .onPrinting)
        guard let act, let day = documents[act].firstDay else { return }
        for target in targets { end(target, on: day, .lapsed) }
    }

    /// 废止部分条款: the rest stays in force, so no fate is recorded.
    private mutating func planPartialRepeal(in year: Int) {
        let written = day(in: year, months: 3...6)
        guard let target = random.some(1, of: candidates(on: written, forms: [.measure])).first else { return }
        let ending = PlannedDocument.Ending(target: target, articles: [9, 10])
        _ = addAct(
            "关于废止《\(documents[target].name)》部分条款的决定", form: .repeal, of: Self.government, on: written,
            endings: [ending], start: .onPublication)
    }

    private mutating func planSuspension(in year: Int) {
        let written = day(in: year, months: 3...6)
        let free = candidates(on: written, forms: [.measure]).filter { id in
            documents[id].end == .unsaid && !documents.contains { $0.endings.contains { $0.target == id } }
        }
        guard let target = random.some(1, of: free).first else { return }
        let next = written.adding(months: 1)
        let first = CivilDate(year: next.year, month: next.month, day: 1) ?? next
        let act = addAct(
            "关于暂停执行《\(documents[target].name)》的通知", form: .suspension, of: Self.office, on: written,
            endings: [PlannedDocument.Ending(target: target)], start: .fixed(first))
        if act != nil { end(target, on: first, .suspended) }
    }
}
