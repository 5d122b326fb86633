// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts a text at every kind of line and page end, and measures the lines.
enum PhysicalLines {
    static func split(_ text: String) -> (lines: [LayoutLine], formFeeds: Int) {
        var lines: [LayoutLine] = []
        var current: [Unicode.Scalar] = []
        var (gap, formFeeds, pageStart) = (0, 0, 0)
        var startsPage = false
        var skipsLineFeed = false

        func finish() {
            if let line = measured(current, gap: gap, startsPage: startsPage) {
                lines.append(line)
                gap = 0
                startsPage = false
            } else {
                gap += 1
            }
            current.removeAll(keepingCapacity: true)
        }

        for scalar in text.unicodeScalars {
            if skipsLineFeed {
                skipsLineFeed = false
                if scalar == "\n" { continue }
            }
            switch scalar {
            case "\n", "\r", "\u{0B}", "\u{85}", "\u{2028}", "\u{2029}":
                skipsLineFeed = scalar == "\r"
                finish()
            case "\u{0C}":
                formFeeds += 1
                if current.isEmpty { gap = max(0, gap - 1) }
                finish()
                startsPage = true
                alignLeft(&lines, from: pageStart)
                pageStart = lines.count
            default: current.append(scalar)
            }
        }
        if !current.isEmpty { finish() }
        alignLeft(&lines, from: pageStart)
        return (lines, formFeeds)
    }

    // Left and right pages have margins of their own; only indents against the page's own edge mean anything.
    private static func alignLeft(_ lines: inout [LayoutLine], from start: Int) {
        guard let edge = lines[start...].lazy.map(\.indent).min(), edge > 0 else { return }
        for index in start..<lines.count { lines[index].indent -= edge }
    }

    private static func measured(_ raw: [Unicode.Scalar], gap: Int, startsPage: Bool) -> LayoutLine? {
        var indent = 0
        var start = 0
        while start < raw.count, TextTrimming.isBlank(raw[start]) {
            indent += raw[start] == "\t" ? 4 : ScalarWidth.cells(raw[start])
            start += 1
        }
        var end = raw.count
        while end > start, TextTrimming.isBlank(raw[end - 1]) { end -= 1 }
        guard start < end else { return nil }
        // Controls other than tab would be invisible in every face and break phrases.
        let scalars = raw[start..<end].filter { $0 == "\t" || $0.value >= 0x20 && $0.value != 0x7F && $0 != "\u{FEFF}" }
        guard !scalars.isEmpty else { return nil }
        let width = scalars.reduce(0) { $0 + ScalarWidth.cells($1) }
        return LayoutLine(scalars: scalars, indent: indent, width: width, gap: gap, startsPage: startsPage)
    }
}
