// SPDX-License-Identifier: GPL-3.0-or-later

extension ArticleStanding {
    /// 《…》（…年…月…日）第一百二十四条〔当日有效〕; where no statute is known, only what is wrong.
    public var sentence: String {
        guard let document else { return label }
        let date = document.date.map { "（\($0.chinese)）" } ?? ""
        return "《\(document.title)》\(date)\(articleLabel)〔\(label)〕"
    }
}
