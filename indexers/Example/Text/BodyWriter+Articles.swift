// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension BodyWriter {
    /// 办法 with five chapters.
    mutating func writeChapters() {
        guard let subject else { return }
        let count = slots.random.number(in: 4...7)
        var article = 0
        writeChapter(
            1, "总则",
            [
                basis(of: subject), "本县行政区域内\(subject.object)，适用本办法。", subject.definition,
                slots.random.one(of: Phrases.principles),
            ], &article)
        writeChapter(2, "职责分工", subject.duties + slots.random.some(2, of: Phrases.sharedDuties), &article)
        let rules = slots.random.some(count, of: subject.rules)
        writeChapter(3, subject.chapter, rules + slots.random.some(2, of: Phrases.sharedRules), &article)
        let liability = subject.liability + slots.random.some(2, of: Phrases.sharedLiability)
        writeChapter(4, "监督管理与责任", liability, &article)
        writeChapter(5, "附则", lastArticles(of: "本办法"), &article)
    }

    /// 实施细则 and drafts, without chapters.
    mutating func writeArticles(effect: String? = nil) {
        guard let subject else { return }
        var articles = [basis(of: subject), subject.definition]
        articles += slots.random.some(2, of: subject.duties)
        articles += slots.random.some(5, of: subject.rules) + slots.random.some(2, of: Phrases.sharedRules)
        articles += slots.random.some(1, of: Phrases.sharedLiability)
        articles += effect.map { [$0] } ?? lastArticles(of: document.form == .rules ? "本细则" : "本办法")
        for (index, text) in articles.enumerated() { writeArticle(index + 1, text) }
    }

    private mutating func writeChapter(_ number: Int, _ heading: String, _ texts: [String], _ article: inout Int) {
        add("第\(HanNumeral.text(number))章 \(heading)")
        for text in texts where !text.isEmpty {
            article += 1
            writeArticle(article, text)
        }
    }

    private mutating func writeArticle(_ number: Int, _ text: String) {
        let own = document.form == .rules ? text.replacing("本办法", with: "本细则") : text
        add("第\(HanNumeral.text(number))条 \(own)")
    }

    /// 为……，根据《……》等有关规定，结合元谋县实际，制定本办法。
    private func basis(of subject: Subject) -> String {
        let laws = subject.laws.filter { $0.since <= document.writtenOn.year }.map(\.citation)
        let local = document.form == .rules ? document.cites.map(citation(of:)) : []
        let named = (local + laws).joined(separator: "、")
        let grounds = named.isEmpty ? "按照国家和省、州有关规定" : "根据\(named)等有关规定"
        return "为\(subject.purpose)，\(grounds)，结合元谋县实际，制定本办法。"
    }

    private mutating func lastArticles(of what: String) -> [String] {
        let effect = effectSentence(of: what)
        let explains = "\(what)由{局}负责解释。"
        return effect.isEmpty ? [explains] : [explains, effect]
    }
}
