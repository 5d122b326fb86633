// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension NormativeDocument {
    /// The header table of a document beside its title and number.
    var factList: FactList {
        var facts = FactList()
        facts.add("索引号", indexNumber)
        facts.add("规范性文件登记号", registrationNumber)
        facts.add("成文日期", writtenOn)
        facts.add("印发日期", printedOn)
        facts.add("发布日期", publishedOn)
        facts.add("施行日期", effectiveOn)
        facts.add("有效期至", expiresOn)
        facts.add("文件类别", documentClass.label)
        facts.add("来源标注的效力", statusClaim)
        facts.add("说明", datesConflict ? "来源所给的日期互相矛盾，请核对原文。" : nil)
        return facts
    }
}
