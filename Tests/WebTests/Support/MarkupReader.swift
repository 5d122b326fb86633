// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the tags of a page, scalar by scalar, in the way of an HTML tokenizer.
enum MarkupReader {
    struct Tag {
        var name: String
        var isEnd: Bool
        var attributes: [(name: String, value: String)]

        subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
    }

    static func tags(of html: String) -> [Tag] {
        let scalars = Array(html.unicodeScalars)
        var tags: [Tag] = []
        var index = 0
        while index < scalars.count {
            guard scalars[index] == "<", index + 1 < scalars.count else {
                index += 1
                continue
            }
            let next = scalars[index + 1]
            guard next == "/" || next.properties.isAlphabetic && next.isASCII else {
                // The doctype is the only declaration; comments count as a tag of their own.
                if next == "!", index > 0 { tags.append(Tag(name: "!", isEnd: false, attributes: [])) }
                index += 1
                continue
            }
            let isEnd = next == "/"
            index += isEnd ? 2 : 1
            let name = word(scalars, &index) { $0 == ">" || $0 == "/" || $0.properties.isWhitespace }
            tags.append(Tag(name: name.lowercased(), isEnd: isEnd, attributes: attributes(scalars, &index)))
        }
        return tags
    }

    private static func attributes(_ scalars: [Unicode.Scalar], _ index: inout Int) -> [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        while index < scalars.count, scalars[index] != ">" {
            guard !scalars[index].properties.isWhitespace, scalars[index] != "/" else {
                index += 1
                continue
            }
            let name = word(scalars, &index) { $0 == "=" || $0 == ">" || $0 == "/" || $0.properties.isWhitespace }
            var value = ""
            if index < scalars.count, scalars[index] == "=" {
                index += 1
                if index < scalars.count, scalars[index] == "\"" || scalars[index] == "'" {
                    let quote = scalars[index]
                    index += 1
                    value = word(scalars, &index) { $0 == quote }
                    index += 1
                } else {
                    value = word(scalars, &index) { $0 == ">" || $0.properties.isWhitespace }
                }
            } else if name.isEmpty {
                index += 1
            }
            attributes.append((name.lowercased(), value))
        }
        index += 1
        return attributes
    }

    private static func word(
        _ scalars: [Unicode.Scalar], _ index: inout Int, until isEnd: (Unicode.Scalar) -> Bool
    ) -> String {
        var view = String.UnicodeScalarView()
        while index < scalars.count, !isEnd(scalars[index]) {
            view.append(scalars[index])
            index += 1
        }
        return String(view)
    }
}
