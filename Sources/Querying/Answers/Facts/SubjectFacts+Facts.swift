// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension SubjectFacts {
    /// What the register says of the subject.
    public var factList: FactList {
        var facts = FactList()
        facts.add("统一社会信用代码", code)
        facts.add("工商注册号", registrationNumber)
        facts.add("登记状态", state.label)
        facts.add("曾用名", formerNames.joined(separator: "、"))
        facts.add("类型", kindText)
        facts.add("登记机关", registrar)
        facts.add("成立日期", establishedOn)
        facts.add("终止日期", endedOn)
        facts.add("区划", division)
        facts.add("住所", address)
        facts.add("经营范围", scope)
        for warning in codeWarnings { facts.add("代码提示", warning) }
        facts.add("来源", source.name)
        return facts
    }
}
