// SPDX-License-Identifier: GPL-3.0-or-later

/// Names with a middle dot, as of Uygurs, Kazaks and foreigners: 买买提·艾山. Only the first character is left.
enum TranscribedNames {
    /// Spans in folded indices. Linear.
    static func find(in text: IdentifierScalars, labels: LabelHits) -> [MaskSpan] {
        var spans: [MaskSpan] = []
        var index = 0
        while index < text.count {
            guard PersonName.isMiddleDot(text.scalars[index]) else {
                index += 1
                continue
            }
            let start = start(text, before: index, labels)
            var end = self.end(text, from: index + 1)
            while let dot = text[end], PersonName.isMiddleDot(dot) {
                let next = self.end(text, from: end + 1)
                guard next > end + 1 else { break }
                end = next
            }
            if index - start >= 2, end - index >= 2 {
                let name = text.text(start..<end)
                spans.append(MaskSpan(.name, start..<end, replacement: PersonName.masked(name)))
            }
            index = max(end, index + 1)
        }
        return spans
    }

    /// Backwards over characters that transcriptions are written with, to the label or the beginning of the clause.
    private static func start(_ text: IdentifierScalars, before dot: Int, _ labels: LabelHits) -> Int {
        var start = dot
        while let scalar = text[start - 1], syllables.contains(scalar), text.gaps[start] == .none, dot - start < 8 {
            if start < dot, labels.hit(before: start, within: 0) != nil { break }
            start -= 1
        }
        return start
    }

    private static func end(_ text: IdentifierScalars, from first: Int) -> Int {
        var end = first
        while let scalar = text[end], syllables.contains(scalar), end == first || text.gaps[end] == .none,
            end - first < 8
        { end += 1 }
        return end
    }

    private static let syllables = Set(
        "阿艾买提山卜杜拉力木江古丽热汗依不斯尔克吾麦合甫吐孙逊如孜帕夏玉苏努尔肉库塔西伊明亚森萨比巴拜赛迪地里图鲁洪沙迪亥迈海提那扎娜德吉卓玛多加措丹增旺堆次仁罗桑央金白格桑洛约翰史密特汉姆尼安东彼得保罗托马玛丽查理大卫戴维迈克乔治威廉哈里兰克莱罗伯特朗卡琳达雷温莫阔奇恰尕米兹孜帖帐哈泽凯赛尔曼叶别什肯达吉诺夫娃斯基茨维奥布列叶卡琴"
            .unicodeScalars)
}
