// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// 发文机关署名 and 成文日期 at the end of a text or of the notice that encloses one.
struct SignatureBlock: Equatable {
    /// Index of the first signing line.
    var start: Int
    /// Index behind the date's line.
    var end: Int
    var date: CivilDate
    var issuers: [String]

    /// The first block in `lines` from `lower` on.
    static func find(in lines: [String], from lower: Int) -> SignatureBlock? {
        var index = lower
        while index < lines.count {
            if let date = CivilDate(lenient: lines[index]) {
                let start = signers(above: index, in: lines, from: lower)
                if start < index || index == lines.count - 1 {
                    let issuers = lines[start..<index].flatMap { OrganDirectory.split(issuers: $0) }
                    return SignatureBlock(start: start, end: index + 1, date: date, issuers: issuers)
                }
            } else if let (name, date) = signedLine(lines[index]) {
                return SignatureBlock(
                    start: index, end: index + 1, date: date, issuers: OrganDirectory.split(issuers: name))
            }
            index += 1
        }
        return nil
    }

    private static func signers(above date: Int, in lines: [String], from lower: Int) -> Int {
        var start = date
        while start > lower, date - start < 8, isName(lines[start - 1]) { start -= 1 }
        return start
    }

    // Names of organs stand alone, without punctuation.
    private static func isName(_ line: String) -> Bool {
        let body = BodyText(line)
        guard body.count >= 2, body.count <= 60, !body.scalars.contains(where: \.isNumeralPart) || body.count <= 30
        else {
            return false
        }
        if HeadingMark.read(body, at: 0, limit: body.count) != nil { return false }
        return body.scalars.allSatisfy {
            $0.isHan || $0.isLayoutSpace || $0 == "、" || $0.isOpeningRound || $0.isClosingRound
        }
    }

    // 某县人民政府办公室 2016年9月28日 on one line.
    private static func signedLine(_ line: String) -> (String, CivilDate)? {
        let body = BodyText(line)
        guard body.count <= 70, let (phrase, start) = DatePhrase.first(in: 0..<body.count, of: body),
            let date = phrase.date, text(after: phrase.end, of: body).isEmpty, start >= 4
        else { return nil }
        let name = body.text(body.trimmed(0..<start))
        return TargetHints(text: BodyText(name)).isOrgan(0..<name.unicodeScalars.count) ? (name, date) : nil
    }

    private static func text(after end: Int, of body: BodyText) -> Range<Int> { body.trimmed(end..<body.count) }
}
