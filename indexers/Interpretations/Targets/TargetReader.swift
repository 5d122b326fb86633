// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Records

/// Reads from headline and text which documents an interpretation interprets, where its source does not say.
///
/// The headline comes first: every 《…》 in it, else what is left of it without 解读, 一图读懂 and the like. The text tells
/// numbers, titles that the headline cuts off or shortens (《若干措施》), and, where the headline says nothing, the document
/// that was issued (印发了《…》) or for which it introduces a short name (以下简称《办法》).
enum TargetReader {
    /// Entries for `Interpretation.interprets`; empty where nothing says.
    static func targets(title: String, body: String) -> [String] {
        let head = String(String.UnicodeScalarView(body.unicodeScalars.prefix(reach)))
        let named = CitationReader.citations(in: head).filter { !GenreWords.isGeneric($0.title) }
        let headline = HeadlineTitles(title)
        var found: [CitedDocument] = []
        // Under a picture often stands nothing but the document's title.
        if GenreWords.count(endOf: body) > 0, body.unicodeScalars.count <= longestCaption, !body.contains("\n"),
            !headline.quoted.contains(where: { GenreWords.count(endOf: $0) > 0 && !GenreWords.isGeneric($0) })
        {
            found.append(CitedDocument(title: body, start: 0, end: 0))
        }
        for quoted in headline.quoted where found.isEmpty || GenreWords.count(endOf: quoted) > 0 {
            if !GenreWords.isGeneric(quoted) {
                found.append(numbered(quoted, named))
            } else if let long = named.first(where: { isShortened($0.title, to: quoted) }) {
                found.append(long)
            }
        }
        if let cut = headline.cut, let whole = named.first(where: { begins($0.title, with: cut) }) {
            found.append(whole)
        }
        if found.isEmpty, let bare = headline.bare {
            found.append(named.first { means($0.title, bare) } ?? issued(in: head, named) ?? numbered(bare, named))
        }
        if found.isEmpty, let issued = issued(in: head, named) { found.append(issued) }
        var entries: [String] = []
        for document in found {
            let entry = entry(document)
            if !entries.contains(entry) { entries.append(entry) }
        }
        return entries
    }

    /// How far into the text the document is introduced, in scalars.
    private static let reach = 3000
    private static let longestCaption = 100

    private static func entry(_ document: CitedDocument) -> String {
        guard let number = document.number, DocumentNumber.parse(number) != nil else { return document.title }
        return "《\(document.title)》（\(number)）"
    }

    /// The title with the number that the text gives it.
    private static func numbered(_ title: String, _ named: [CitedDocument]) -> CitedDocument {
        let same = named.first { $0.number != nil && isSame($0.title, title) }
        return CitedDocument(title: title, number: same?.number, start: 0, end: 0)
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        let (first, second) = (TitleKey.aliases(of: left), TitleKey.aliases(of: right))
        if !Set(first).isDisjoint(with: second) { return true }
        // One of them may leave out the issuer before 关于.
        let (short, long) = left.count < right.count ? (first[0], second[0]) : (second[0], first[0])
        return short.hasPrefix("关于") && long.hasSuffix(short)
    }

    private static func isShortened(_ title: String, to short: String) -> Bool {
        let (long, key) = (TitleKey.key(TitleKey.withoutEdition(title)), TitleKey.key(short))
        return long.hasSuffix(key) && long != key
    }

    private static func begins(_ title: String, with cut: String) -> Bool {
        let (whole, start) = (TitleKey.key(title), TitleKey.key(cut))
        guard let first = start.firstRange(of: "关于"), first.lowerBound != start.startIndex else {
            return whole.hasPrefix(start)
        }
        // 某省教育厅等部门关于…: the text may leave out the issuer.
        let rest = start[first.lowerBound...]
        return whole.hasPrefix(start) || (rest.count >= 8 && whole.hasPrefix(rest))
    }

    /// A headline without 《》 is loose with words: all its characters stand in the title in their order.
    private static func means(_ title: String, _ bare: String) -> Bool {
        let (long, short) = (TitleKey.key(title), TitleKey.key(bare))
        if long.contains(short) || isSame(title, bare) { return true }
        var rest = short.unicodeScalars[...]
        for scalar in long.unicodeScalars where scalar == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }

    /// The document that the text says was issued, or gives a short name to, whichever comes first.
    private static func issued(in head: String, _ named: [CitedDocument]) -> CitedDocument? {
        let scalars = Array(head.unicodeScalars)
        return named.first { document in
            guard GenreWords.count(endOf: document.title) > 0 else { return false }
            let before = String(String.UnicodeScalarView(scalars[max(0, document.start - 8)..<document.start]))
            let tail = document.start + document.title.unicodeScalars.count
            let after = String(
                String.UnicodeScalarView(scalars[min(tail, scalars.count)..<min(document.end + 8, scalars.count)]))
            // 落实国务院办公厅印发的《…》 names the basis.
            let isIssued = [
                "印发", "印发了", "出台", "出台了", "制定", "制定了", "发布", "发布了", "公布", "公布了", "下发", "修订", "修订了", "起草", "起草了",
            ]
            .contains(where: before.hasSuffix)
            return isIssued || after.contains("简称")
        }
    }
}
