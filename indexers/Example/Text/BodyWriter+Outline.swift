// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension BodyWriter {
    /// 方案 and 意见: 一、 （一） 1.
    mutating func writeOutline(headed what: String, saysEffect: Bool = true) {
        guard let subject else { return }
        let year = document.writtenOn.year
        let cited = document.cites.map(citation(of:))
        let laws = subject.laws.filter { $0.since <= year }.map(\.citation)
        let named = (cited + slots.random.some(1, of: laws)).joined(separator: "、")
        add("为\(subject.purpose)，\(named.isEmpty ? "按照上级有关部署" : "根据\(named)等规定")，结合我县实际，制定本\(what)。")
        add("一、总体要求")
        add("（一）指导思想。\(Phrases.guidance(in: year))，坚持{问题导向|稳中求进|以人民为中心}，扎实推进\(subject.work)，促进全县经济社会发展。")
        add("（二）工作目标。到\(year + slots.random.number(in: 1...3))年，\(subject.work)取得明显成效，体制机制进一步健全，群众满意度达到{85|90|95}%以上。")
        add("二、重点任务")
        for (place, task) in subject.tasks.enumerated() {
            add("（\(HanNumeral.text(place + 1))）\(task.heading)。\(task.sentences.joined())")
            if place == 0 { add("牵头单位：{局}；配合单位：{@ym-czj}、各乡镇人民政府。") }
        }
        if what == "方案" {
            add("三、实施步骤")
            for (place, stage) in Phrases.stages.enumerated() {
                let month = min(12, document.writtenOn.month + place)
                add("\(place + 1).\(stage.0)（\(year)年\(month)月）。\(stage.1)")
            }
        } else {
            add("三、政策措施")
            for (place, rule) in slots.random.some(4, of: subject.rules).enumerated() { add("\(place + 1).\(rule)") }
        }
        add("四、保障措施")
        for (place, safeguard) in slots.random.some(3, of: Phrases.safeguards).enumerated() {
            add("（\(HanNumeral.text(place + 1))）\(safeguard.0)。\(safeguard.1)")
        }
        let effect = saysEffect ? effectSentence(of: "本\(what)") : ""
        if !effect.isEmpty { add(effect) }
    }

    mutating func writeOpinion() {
        writeAddressees()
        if document.documentClass == .jointPartyDocument {
            add("《\(document.name)》已经县委、县人民政府同意，现印发给你们，请结合实际，认真贯彻落实。")
            writeSignature()
            paragraphs.append(document.name)
            writeOutline(headed: "意见")
        } else {
            writeOutline(headed: "意见")
            writeSignature()
        }
    }

    mutating func writeNotice() {
        guard let subject else { return }
        writeAddressees()
        add(slots.random.one(of: Phrases.noticeOpenings).replacing("{事}", with: subject.work))
        var number = 1
        for task in slots.random.some(slots.random.number(in: 2...3), of: subject.tasks) {
            add("\(HanNumeral.text(number))、\(task.heading)")
            add(task.sentences.joined())
            number += 1
        }
        for rule in slots.random.some(slots.random.number(in: 1...3), of: subject.rules) {
            add("\(HanNumeral.text(number))、\(rule)")
            number += 1
        }
        if let cited = document.cites.first {
            add("\(HanNumeral.text(number))、其他未尽事宜，按照\(citation(of: cited))执行。")
            number += 1
        }
        let safeguard = slots.random.one(of: Phrases.safeguards)
        add("\(HanNumeral.text(number))、\(safeguard.0)。\(safeguard.1)")
        let effect = effectSentence(of: "本通知")
        if !effect.isEmpty { add(effect) }
        writeSignature()
    }

    mutating func writeAnnouncement() {
        guard let subject, let announcement = subject.announcement else { return }
        let law = subject.laws.first { $0.since <= document.writtenOn.year }?.citation ?? "有关规定"
        add("为\(subject.purpose)，根据\(law)等规定，现就\(announcement.matter)有关事项通告如下：")
        if case .until(let last) = document.end, let first = document.firstDay {
            add("一、戒严期自\(first.chinese)起至\(last.chinese)止。")
        } else {
            add("一、本通告适用于本县行政区域内的单位和个人。")
        }
        for (place, act) in announcement.acts.enumerated() { add("\(HanNumeral.text(place + 2))、\(act)") }
        let effect = effectSentence(of: "本通告")
        if !effect.isEmpty { add("\(HanNumeral.text(announcement.acts.count + 2))、\(effect)") }
        add("特此通告。")
        writeSignature()
    }
}
