// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension BodyWriter {
    /// 本办法自2019年5月1日起施行，有效期5年。《……暂行办法》（……）同时废止。 Empty where the text says nothing of it.
    func effectSentence(of what: String) -> String {
        let end =
            switch document.end {
            case .years(let count): "，有效期\(count)年"
            case .trial(let count): "，试行期\(HanNumeral.text(count) == "二" ? "两" : HanNumeral.text(count))年"
            case .until(let day): "，有效期至\(day.chinese)"
            case .taskDone: "，至\(subject?.work ?? "")工作任务完成时止"
            case .unsaid: ""
            }
        let start: String? =
            switch document.start {
            case .onPrinting: "自印发之日起施行"
            case .onPublication: "自\(document.id.isMultiple(of: 3) ? "发布" : "公布")之日起施行"
            case .afterPublication(let days): "自公布之日起\(days)日后施行"
            case .fixed(let day): "自\(day.chinese)起\(document.id.isMultiple(of: 4) ? "执行" : "施行")"
            case .unsaid: nil
            }
        guard let start else { return "" }
        return what + start + end + "。" + endingSentence()
    }

    /// What the last article says of the documents before it; four wordings that real texts use.
    private func endingSentence() -> String {
        let targets = document.endings.filter { $0.articles.isEmpty }.map(\.target)
        guard let first = targets.first else { return "" }
        let names = targets.map(citation(of:)).joined(separator: "、")
        switch (document.id + targets.count) % 4 {
        case 0: return "\(names)同时废止。"
        case 1: return "原\(names)同时废止。"
        case 2: return "\(plan.documents[first].writtenOn.year)年印发的\(names)同时废止。"
        default: return "自施行之日起，\(names)予以废止。"
        }
    }

    /// 《甲》……第九条、第十条.
    func articleList(_ articles: [Int]) -> String {
        articles.map { "第\(HanNumeral.text($0))条" }.joined(separator: "、")
    }
}
