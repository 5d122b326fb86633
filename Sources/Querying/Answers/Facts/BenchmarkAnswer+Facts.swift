// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension BenchmarkAnswer {
    /// What the cell of the grid says.
    public var factList: FactList {
        var facts = FactList()
        facts.add("违法行为", violation)
        facts.add("依据", basis)
        facts.add("情节", circumstance)
        facts.add("幅度", range)
        facts.add("层级", level)
        facts.add("状态", state.label)
        facts.add("有效期自", validFrom)
        facts.add("有效期至", validUntil)
        return facts
    }
}
