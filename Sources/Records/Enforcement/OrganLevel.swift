// SPDX-License-Identifier: GPL-3.0-or-later

/// The level of an organ, as far as its name or the directory tells it.
enum OrganLevel {
    /// Whether an organ surely belongs to a prefecture, a province or the centre; an unknown one counts as the county's.
    static func isAboveCounty(_ name: String, directory: OrganDirectory = .standard) -> Bool {
        if let organ = directory.organ(named: name) { return !organ.division.hasPrefix("532328") }
        if ["县", "区", "镇", "乡", "分局", "旗"].contains(where: name.contains) { return false }
        return ["国家", "中国", "中华人民共和国", "国务院"].contains(where: name.hasPrefix)
            || ["省", "自治州", "州", "市"].contains { level in
                guard let range = name.firstRange(of: level) else { return false }
                // 市场监督管理局 is no city's by its first character.
                return range.lowerBound > name.startIndex && !name[range.lowerBound...].hasPrefix("市场")
                    && !name[range.lowerBound...].hasPrefix("市政")
            }
    }
}
