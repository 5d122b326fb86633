// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension ItemAnswer {
    /// What the list says of the item, the six facets among it.
    public var factList: FactList {
        var facts = FactList()
        facts.add("清单", list.label)
        facts.add("状态", state.label)
        facts.add("职权类别", classText ?? actKind?.label)
        facts.add("职责权限", duties)
        facts.add("依据", basis)
        facts.add("裁量基准", standard)
        facts.add("流程", procedure)
        facts.add("结果", result)
        facts.add("救济途径", remedy)
        facts.add("有效期自", validFrom)
        facts.add("有效期至", validUntil)
        return facts
    }
}
