// SPDX-License-Identifier: GPL-3.0-or-later

/// Drops the lines that only number the page: `— 7 —`, `- 7 -`, `第7页`, `第 7 页 共 9 页`, `7/9`, and lone
/// numbers at a page edge or counting up through the text.
enum PageNumbers {
    static func dropped(from lines: [LayoutLine]) -> [LayoutLine] {
        let lone = loneNumbers(lines)
        var kept: [LayoutLine] = []
        kept.reserveCapacity(lines.count)
        var afterDropped: LayoutLine?
        for (index, line) in lines.enumerated() {
            if lone.contains(index) || isPageNumber(line.scalars) {
                afterDropped = line
                continue
            }
            var line = line
            if afterDropped != nil {
                line.startsPage = true
                afterDropped = nil
            }
            kept.append(line)
        }
        return kept
    }

    static func isPageNumber(_ scalars: [Unicode.Scalar]) -> Bool {
        guard scalars.count <= 24 else { return false }
        let text = scalars.filter { !TextTrimming.isBlank($0) }
        if let first = text.first, let last = text.last, text.count >= 3, dashes.contains(first), dashes.contains(last)
        {
            let inner = text.drop { dashes.contains($0) }.reversed().drop { dashes.contains($0) }
            return (1...4).contains(inner.count) && inner.allSatisfy(ScalarShape.isDigit)
        }
        // A mask of the line: digits become 0, runs of them one.
        var mask: [Unicode.Scalar] = []
        for scalar in text {
            let sign: Unicode.Scalar = ScalarShape.isDigit(scalar) ? "0" : scalar
            if sign != "0" || mask.last != "0" { mask.append(sign) }
        }
        return masks.contains(String(String.UnicodeScalarView(mask)))
    }

    private static let dashes = Set("—-–－―─‐‑−·•~～".unicodeScalars)
    private static let masks: Set<String> = [
        "第0页", "第0页共0页", "第0页/共0页", "第0页，共0页", "第0页,共0页", "0/0", "共0页第0页", "共0页，第0页", "Page0",
        "Page0of0", "—0", "0—", "0页",
    ]

    /// Lone numbers are page numbers beside a page edge, or where they count up one by one through the text;
    /// elsewhere they may be cells of a table.
    private static func loneNumbers(_ lines: [LayoutLine]) -> Set<Int> {
        var numbers: [(index: Int, value: Int)] = []
        var dropped: Set<Int> = []
        for (index, line) in lines.enumerated() where line.scalars.count <= 4 {
            guard line.scalars.allSatisfy({ (0x30...0x39).contains($0.value) }),
                let value = Int(String(String.UnicodeScalarView(line.scalars)))
            else { continue }
            let endsPage = index + 1 < lines.count ? lines[index + 1].startsPage : true
            if line.startsPage || (endsPage && index > 0) { dropped.insert(index) }
            numbers.append((index, value))
        }
        let countsUp = zip(numbers, numbers.dropFirst()).allSatisfy { earlier, later in
            later.value == earlier.value + 1 && later.index - earlier.index > 8
        }
        if numbers.count >= 2, countsUp { dropped.formUnion(numbers.map(\.index)) }
        return dropped
    }
}
