// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension CountyPlan {
    /// A cleanup of the documents of 县政府 and its office: what has run out lapses, what is done is ended, what will soon
    /// be replaced is to be revised, the rest is kept; two rows name documents that the site never held.
    mutating func planRound(in year: Int, month: Int, day: Int) {
        guard let date = CivilDate(year: year, month: month, day: day),
            let government = organs.organ(id: Self.government)
        else { return }
        let title = "元谋县人民政府关于公布\(year)年行政规范性文件清理结果的通知"
        let place = rounds.count
        let code = code(of: government, ending: "发")
        let decision = add { id in
            PlannedDocument(
                id: id, subject: nil, form: .cleanup(round: place), issuers: [government.name], code: code,
                writtenOn: date, publishedOn: date, start: .onPublication, end: .unsaid, name: title, title: title,
                documentClass: .normativeDocument)
        }
        guard let decision else { return }
        var round = PlannedRound(id: "example-\(year)", title: title, date: date, decision: decision)
        let previous = rounds.last?.date ?? date.adding(years: -8)
        for id in random.some(64, of: listed(on: date, since: previous)) {
            let row = row(for: id, on: date)
            round.rows.append(row)
            switch row.outcome {
            case .repealed: end(id, on: date, .repealed)
            case .lapsed: end(id, on: date, .lapsed)
            case .kept, .toRevise: break
            }
        }
        round.rows += unknownRows(before: year)
        rounds.append(round)
    }

    /// Documents of the scope that no act has ended before the day, and whose term ended at most since the last round.
    private func listed(on date: CivilDate, since previous: CivilDate) -> [Int] {
        let names = [Self.government, Self.office].compactMap { organs.organ(id: $0)?.name }
        let forms: Set<PlannedDocument.Form> = [.measure, .scheme, .opinion, .notice, .forwarding, .announcement]
        return order.filter { id in
            let document = documents[id]
            return forms.contains(document.form) && document.documentClass == .normativeDocument
                && document.issuers.count == 1 && names.contains(document.issuers[0])
                && document.publishedOn.adding(days: 60) < date && (document.firstDay ?? document.publishedOn) < date
                && document.fate.map { $0.on > date } ?? true && document.lastDay.map { $0 > previous } ?? true
        }
    }

    private mutating func row(for id: Int, on date: CivilDate) -> PlannedRound.Row {
        let document = documents[id]
        let title = random.happens(in: 20) ? "《\(document.name)》" : document.title
        var row = PlannedRound.Row(
            outcome: .kept, document: id, title: title, number: nil, issuer: document.issuers[0],
            documentDate: document.writtenOn)
        let years = document.fate.map { $0.on.year - date.year }
        let isMeasure = document.form == .measure
        if let last = document.lastDay, last < date {
            row.outcome = .lapsed
            row.reason = "有效期已于\(last.chinese)届满"
        } else if let years, years <= 3, isMeasure, document.fate?.how != .suspended {
            row.outcome = .toRevise
            row.reissueBy = CivilDate(year: date.year + 1, month: 12, day: 31)
            row.reason = "部分内容与上位法规定不一致"
        } else if years == nil {
            decide(&row, isMeasure: isMeasure, year: date.year)
        }
        return row
    }

    private mutating func decide(_ row: inout PlannedRound.Row, isMeasure: Bool, year: Int) {
        switch random.number(in: 1...100) {
        case 1...14:
            row.outcome = .toRevise
            let late = CivilDate(year: 2027, month: 6, day: 30)
            row.reissueBy =
                year == 2024 && random.happens(in: 60) ? late : CivilDate(year: year + 1, month: 12, day: 31)
            row.reason = random.one(of: ["机构改革后责任主体发生变化", "部分内容与上位法规定不一致", "补助标准需要调整"])
        case 15...24 where !isMeasure:
            row.outcome = .repealed
            row.reason = random.one(of: ["依据的上级文件已被废止", "与现行政策不相适应", "不符合公平竞争审查要求"])
        case 25...34 where !isMeasure:
            row.outcome = .lapsed
            row.reason = random.one(of: ["工作任务已完成", "适用期已过", "调整对象已消失"])
        default:
            row.outcome = .kept
        }
    }

    private mutating func unknownRows(before year: Int) -> [PlannedRound.Row] {
        let matters = ["集贸市场收费管理", "乡镇煤矿整顿", "村社企业登记", "农用车检验", "粮食定购", "小水电上网电价"]
        return random.some(2, of: matters).enumerated().map { place, matter in
            let issued = 2000 + random.number(in: 3...8)
            let number = "元政发〔\(issued)〕\(year % 100 + place)号"
            return PlannedRound.Row(
                outcome: place == 0 ? .repealed : .lapsed, document: nil, title: "元谋县人民政府关于\(matter)有关问题的通知",
                number: number, issuer: "元谋县人民政府", documentDate: CivilDate(year: issued, month: 5, day: 8),
                reason: "适用期已过")
        }
    }
}
