// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Title and text of an interpretation, by the parts that 云政办发〔2023〕13号 asks for.
struct InterpretationWriter {
    let county: CountyPlan
    let documents: [Int]
    private var slots: SlotText

    init(county: CountyPlan, documents: [Int], seed: UInt64) {
        self.county = county
        self.documents = documents
        slots = SlotText(plan: county, document: county.documents[documents[documents.count - 1]], seed: seed &+ 99)
    }

    private var main: PlannedDocument { county.documents[documents[documents.count - 1]] }
    private var subject: Subject { Subject.all[main.subject ?? 0] }

    /// Who drafted the document interprets it.
    var drafter: String {
        main.subject.flatMap { county.lead(of: $0, on: main.publishedOn)?.name } ?? main.issuers.first ?? ""
    }

    func title(_ form: Interpretation.Form) -> String {
        let names = documents.map { "《\(county.documents[$0].name)》" }.joined()
        return switch form {
        case .text: names + "政策解读"
        case .graphic: "图解：" + names
        case .questions: names + "政策问答"
        case .audioVideo: "视频解读：" + names
        case .animation: "动漫解读：" + names
        case .interview: "局长谈" + names
        case .pressConference: names + "新闻发布会实录"
        case .expert: "专家解读" + names
        case .media: "媒体看" + names
        case .other: names + "有关情况说明"
        }
    }

    mutating func body(_ form: Interpretation.Form) -> String {
        var parts = [Phrases.banner]
        let cited = documents.map { place in
            let document = county.documents[place]
            return "《\(document.name)》" + (document.number.map { "（\($0)）" } ?? "")
        }.joined(separator: "和")
        if form == .questions { return (parts + questions(cited)).joined(separator: "\n") }
        parts.append("近日，\(main.issuers.first ?? "")印发了\(cited)，现就有关内容解读如下。")
        parts.append("一、出台背景")
        parts.append("为\(subject.purpose)，针对\(subject.work)工作中的突出问题，经调研论证、征求意见和集体审议，制定本文件。")
        parts.append("二、制定依据")
        let laws = subject.laws.filter { $0.since <= main.writtenOn.year }.map(\.citation)
        parts.append(laws.isEmpty ? "依据上级有关规定，结合我县实际制定。" : "依据\(laws.joined(separator: "、"))制定。")
        parts.append("三、主要内容")
        for (place, rule) in subject.rules.prefix(4).enumerated() {
            parts.append("（\(HanNumeral.text(place + 1))）" + slots.fill(rule))
        }
        parts.append("四、名词解释")
        parts.append(slots.fill(subject.definition).replacing("本办法", with: "文件"))
        parts.append("五、惠民利民举措")
        parts.append("符合条件的单位和个人可以到\(drafter)办事窗口申请，也可以网上办理，办理不收费。")
        parts.append("六、新旧政策差异")
        parts.append("与原规定相比，简化了办理程序，缩短了办理时限，明确了责任分工。")
        return parts.joined(separator: "\n")
    }

    private mutating func questions(_ cited: String) -> [String] {
        var lines = ["问：为什么要出台\(cited)？", "答：为了\(subject.purpose)。"]
        for rule in subject.rules.prefix(3) {
            lines.append("问：在\(subject.work)方面有什么具体规定？")
            lines.append("答：" + slots.fill(rule))
        }
        return lines
    }
}
