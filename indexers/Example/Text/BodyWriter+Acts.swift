// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension BodyWriter {
    /// Documents that end or suspend others.
    mutating func writeAct() {
        writeAddressees()
        switch document.form {
        case .suspension: writeSuspension()
        case .lapse: writeList(verb: "宣布失效")
        default:
            if let partial = document.endings.first, !partial.articles.isEmpty {
                writePartial(partial)
            } else {
                writeList(verb: "废止")
            }
        }
        writeSignature()
    }

    private mutating func writeSuspension() {
        guard let target = document.endings.first?.target, case .fixed(let first) = document.start else { return }
        let verb = document.id.isMultiple(of: 2) ? "停止执行" : "暂停执行"
        add("因国家和省有关政策正在调整，经县人民政府研究同意，自\(first.chinese)起\(verb)\(citation(of: target))。恢复执行的时间另行通知。")
        add("停止执行期间，已经受理的事项按照原规定办理完毕；新申请事项按照上级有关规定办理。")
        add("本通知自印发之日起施行。")
    }

    private mutating func writePartial(_ ending: PlannedDocument.Ending) {
        add("根据公平竞争审查和行政规范性文件清理工作要求，经县人民政府常务会议研究，决定：")
        add("一、\(citation(of: ending.target))\(articleList(ending.articles))予以废止。")
        add("二、其余条款继续有效。")
        let effect = effectSentence(of: "本决定")
        if !effect.isEmpty { add("三、\(effect)") }
    }

    /// A numbered list, of which each line is one document.
    private mutating func writeList(verb: String) {
        let count = document.endings.count
        add("为维护法制统一，优化营商环境，经县人民政府研究，决定对下列\(count)件规范性文件予以\(verb)：")
        for (place, ending) in document.endings.enumerated() {
            let target = plan.documents[ending.target]
            add("\(place + 1).《\(target.title)》\(bracketed(target))")
        }
        let first = document.start == .onPrinting ? "自印发之日起" : "自公布之日起"
        add("上述文件\(first)\(verb == "废止" ? "废止，" : "失效，")不再作为行政管理的依据。")
        add("本\(verb == "废止" ? "决定" : "通知")\(first)施行。")
    }

    mutating func writeCleanup(_ round: PlannedRound) {
        writeAddressees()
        add("按照国务院和省、州人民政府关于行政规范性文件清理工作的要求，县人民政府组织对以县人民政府和县人民政府办公室名义印发的行政规范性文件进行了全面清理。现将清理结果公布如下：")
        let parts: [(CleanupRow.Outcome, String)] = [
            (.kept, "继续有效"), (.toRevise, "需要修改"), (.repealed, "予以废止"), (.lapsed, "宣布失效"),
        ]
        let counts = parts.map { "\($0.1)\(round.count($0.0))件" }.joined(separator: "，")
        add("本次共清理行政规范性文件\(round.rows.count)件，其中\(counts)。")
        add("列入修改目录的文件，由起草部门在目录载明的期限前完成修改；修改前继续执行。")
        add("予以废止和宣布失效的文件，自本通知公布之日起不再作为行政管理的依据。")
        add("附件：\(round.date.year)年行政规范性文件清理结果目录")
        writeSignature()
    }
}
