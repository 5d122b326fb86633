// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Makes outline nodes of heading marks: labels, headings, ranges and anchors.
struct OutlineAssembly {
    static let longestHeading = 60

    let text: BodyText
    let marks: [HeadingMark]

    func nodes() -> [OutlineNode] {
        var result: [OutlineNode] = []
        result.reserveCapacity(marks.count + 1)
        var anchors = AnchorNames()
        let first = marks.first?.start ?? text.count
        if first > 0 {
            result.append(
                OutlineNode(level: .preamble, label: "", start: 0, end: first, anchor: anchors.name(for: "top")))
        }
        for (index, mark) in marks.enumerated() {
            let end = index + 1 < marks.count ? marks[index + 1].start : text.count
            result.append(
                OutlineNode(
                    level: mark.level, label: label(of: mark), articleNumber: articleNumber(of: mark),
                    heading: heading(of: mark, end: end), start: mark.start, end: end, anchor: anchors.name(for: mark)))
        }
        return result
    }

    private func label(of mark: HeadingMark) -> String {
        var view = String.UnicodeScalarView()
        for index in mark.range where !text.scalars[index].isLayoutSpace { view.append(text.scalars[index]) }
        if mark.level == .annex, let last = view.last, last == "：" || last == ":" { view.removeLast() }
        return String(view)
    }

    private func articleNumber(of mark: HeadingMark) -> String? {
        guard mark.level == .article else { return nil }
        return mark.sub.map { "\(mark.number).\($0)" } ?? String(mark.number)
    }

    // The words behind the label, up to the line's end or the first full stop; an article has none but 【…】.
    private func heading(of mark: HeadingMark, end: Int) -> String {
        let start = text.skippingSpace(from: mark.range.upperBound, to: end)
        guard start < end else { return "" }
        if mark.level == .article { return bracketedHeading(at: start, end: end) }
        let limit = min(end, start + Self.longestHeading + 1)
        var index = start
        scan: while index < limit {
            switch text.scalars[index] {
            case "\n", "。", "；", "！", "？": break scan
            case "：", ":": if mark.level != .annex { break scan }
            default: break
            }
            index += 1
        }
        guard index - start <= Self.longestHeading else { return "" }
        return text.text(text.trimmed(start..<index))
    }

    private func bracketedHeading(at start: Int, end: Int) -> String {
        guard text.scalars[start] == "【" else { return "" }
        let limit = min(end, start + Self.longestHeading)
        guard let close = (start..<limit).first(where: { text.scalars[$0] == "】" }) else { return "" }
        return text.text((start + 1)..<close)
    }
}
