// SPDX-License-Identifier: GPL-3.0-or-later

/// Leaves out the parts of a page that are not its text, before pandoc reads it.
///
/// An element is dropped from its start tag to its matching end tag (nesting of the same name counted). A missing
/// end tag drops the rest of the page for `script` and `style`, as browsers do, and only the tag for the others.
/// Linear in the page.
enum HTMLContent {
    private static let opaque: Set<String> = ["script", "style", "noscript", "template", "svg", "iframe", "object"]
    private static let commentStart = Array("<!--".utf8)
    private static let commentEnd = Array("-->".utf8)
    private static let around: Set<String> = ["nav", "footer", "aside", "select", "button", "textarea"]

    static func kept(of page: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(page.count)
        var unclosed: Set<String> = []
        var index = 0
        while index < page.count {
            guard page[index] == UInt8(ascii: "<") else {
                output.append(page[index])
                index += 1
                continue
            }
            if page[index...].starts(with: commentStart) {
                index = end(of: commentEnd, in: page, from: index + 4) ?? page.count
                continue
            }
            let name = tagName(in: page, at: index + 1)
            let isOpaque = opaque.contains(name)
            if isOpaque || around.contains(name), !unclosed.contains(name) {
                if let close = matchingEnd(of: name, in: page, from: index + 1, nests: !isOpaque) {
                    output.append(UInt8(ascii: " "))
                    index = close
                    continue
                }
                if name == "script" || name == "style" { break }
                unclosed.insert(name)
            }
            output.append(page[index])
            index += 1
        }
        return output
    }

    private static func matchingEnd(of name: String, in page: [UInt8], from start: Int, nests: Bool) -> Int? {
        var depth = 1
        var index = start
        while index < page.count {
            guard page[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            let isEnd = index + 1 < page.count && page[index + 1] == UInt8(ascii: "/")
            if tagName(in: page, at: index + (isEnd ? 2 : 1)) == name {
                if isEnd { depth -= 1 } else if nests { depth += 1 }
                if depth == 0 { return end(of: [UInt8(ascii: ">")], in: page, from: index) ?? page.count }
            }
            index += 1
        }
        return nil
    }

    private static func tagName(in page: [UInt8], at start: Int) -> String {
        guard start < page.count else { return "" }
        let name = page[start...].prefix(12).prefix { (65...90).contains($0) || (97...122).contains($0) }
        return String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)
    }

    private static func end(of mark: [UInt8], in page: [UInt8], from start: Int) -> Int? {
        var index = max(0, start)
        while index + mark.count <= page.count {
            if page[index] == mark[0], page[index...].starts(with: mark) { return index + mark.count }
            index += 1
        }
        return nil
    }
}
