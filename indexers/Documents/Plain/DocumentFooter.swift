// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// 版记 (GB/T 9704-2012 §7.4): 抄送 lines and the line of 印发机关 and 印发日期.
struct DocumentFooter: Equatable {
    /// Number of lines before the footer.
    var start: Int
    var printedOn: CivilDate?

    init(_ lines: [String]) {
        start = lines.count
        while start > 0 {
            let line = lines[start - 1]
            if let day = Self.printDay(line) {
                printedOn = printedOn ?? day
            } else if !Self.isFooter(line) {
                break
            }
            start -= 1
        }
    }

    private static func isFooter(_ line: String) -> Bool {
        let bare = line.filter { !$0.isWhitespace }
        if ["抄送", "抄报", "分送", "主题词", "（共印", "(共印", "印发机关", "校对", "打字"].contains(where: { bare.hasPrefix($0) }) {
            return true
        }
        return bare.allSatisfy { $0 == "—" || $0 == "-" || $0 == "_" || $0 == "─" }
    }

    // 中共元谋县委办公室 2016年9月28日印发
    private static func printDay(_ line: String) -> CivilDate? {
        let body = BodyText(line)
        guard body.count <= 80, body.contains("印发", in: 0..<body.count),
            let (phrase, _) = DatePhrase.first(in: 0..<body.count, of: body), let day = phrase.date
        else { return nil }
        return body.has("印发", at: body.skippingSpace(from: phrase.end, to: body.count)) ? day : nil
    }
}
