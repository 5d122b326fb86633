// SPDX-License-Identifier: GPL-3.0-or-later

/// The lines above the text: letterhead, number, title.
struct DocumentHead {
    /// Longest head in lines; a file whose title has not come by then has none.
    static let longest = 24

    var letterhead: [String] = []
    var number: String?
    var title = ""
    var metadata = DocumentMetadata()
    /// Index of the first line of the text.
    var end = 0

    init(_ lines: [String]) {
        var lineup = TitleLines()
        var order: String?
        var index = 0
        scan: while index < min(lines.count, Self.longest) {
            if let fields = MetadataLine.fields(of: lines[index]) {
                metadata.take(fields)
                index += 1
                continue
            }
            // A complete title ends the head; what may still follow is a number or an ornament.
            switch HeaderLine(lines[index]) {
            case .ornament: break
            case .letterhead(let names):
                if lineup.isComplete { break scan }
                letterhead = names
            case .number(let printed):
                if let name = order { number = name + printed } else { number = number ?? printed }
            case .order(let name):
                if lineup.isComplete { break scan }
                order = name
                if let next = index + 1 < lines.count ? lines[index + 1] : nil, Self.isOrderNumber(next) {
                    number = name + next.filter { !$0.isWhitespace }
                    index += 1
                }
            case .title:
                if lineup.isComplete { break scan }
                lineup.append(lines[index])
            case .addressee, .text: break scan
            }
            index += 1
        }
        end = index
        title = lineup.text
        // A first paragraph taken for a title would hide the text.
        if !lineup.isComplete, lineup.count > 3 {
            self = DocumentHead(titleOn: lines, letterhead: letterhead, number: number, metadata: metadata)
        }
        if let named = metadata[.title], !lineup.isComplete || title.isEmpty { title = named }
    }

    private init(titleOn lines: [String], letterhead: [String], number: String?, metadata: DocumentMetadata) {
        self.letterhead = letterhead
        self.number = number
        self.metadata = metadata
        guard let first = lines.firstIndex(where: { HeaderLine($0) == .title }) else { return }
        title = lines[first]
        end = first + 1
    }

    // 第12号 on a line of its own.
    private static func isOrderNumber(_ line: String) -> Bool {
        let bare = line.filter { !$0.isWhitespace }
        return bare.hasPrefix("第") && bare.hasSuffix("号") && bare.count <= 12
    }
}
