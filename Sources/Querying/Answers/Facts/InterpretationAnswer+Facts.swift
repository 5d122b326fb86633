// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension InterpretationAnswer {
    /// Form and day, what it interprets and whether in time.
    public var factList: FactList {
        var facts = FactList()
        facts.add("形式", form.label)
        facts.add("发布日期", publishedOn)
        for document in documents {
            let lag = document.lag.map { "，相隔 \($0) 个工作日" } ?? ""
            let state = document.status.map { "〔\($0.label)〕" } ?? ""
            facts.add("解读", document.document.title + state + lag)
            facts.add("时限", document.timeliness?.sentence)
        }
        for words in unresolved { facts.add("未收录的文件", words) }
        for flag in flags { facts.add("注意", flag.label) }
        return facts
    }
}
