// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension CreditAnswer {
    /// What the entry says.
    public var factList: FactList {
        var facts = FactList()
        facts.add("主体", subjectName + (subjectCode.map { "（\($0)）" } ?? ""))
        facts.add("类别", section.label)
        facts.add("状态", state.label)
        facts.add("失信程度", grade?.label)
        facts.add("依据", basis)
        facts.add("内容", content)
        facts.add("认定日期", decidedOn)
        facts.add("公示日期", publishedOn)
        facts.add(display)
        return facts
    }
}
