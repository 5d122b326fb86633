// SPDX-License-Identifier: GPL-3.0-or-later

/// Brings a body into the one form that offsets count in: paragraphs separated by one line feed.
enum BodyLayout {
    /// Without blank paragraphs and without space at the ends of paragraphs; CR and CRLF count as line feeds. Linear.
    static func normalized(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var output: [UInt8] = []
            output.reserveCapacity(bytes.count)
            // Up to here the output is final; behind it stands space that the paragraph may still need.
            var settled = 0
            var isAtStart = true
            var index = 0
            while index < bytes.count {
                let run = LayoutBytes(bytes, at: index)
                switch run.kind {
                case .lineBreak:
                    output.removeLast(output.count - settled)
                    isAtStart = true
                case .space:
                    if !isAtStart { output.append(contentsOf: bytes[index..<(index + run.count)]) }
                case .text:
                    if isAtStart, settled > 0 { output.append(0x0A) }
                    output.append(contentsOf: bytes[index..<(index + run.count)])
                    settled = output.count
                    isAtStart = false
                }
                index += run.count
            }
            return String(decoding: output[..<settled], as: UTF8.self)
        }
    }

    /// The whole 》 that belongs to a leading 《 ends the title: 《某办法》 is 某办法, 《甲》和《乙》 stays.
    static func withoutOuterBrackets(_ title: String) -> String {
        let scalars = Array(title.unicodeScalars)
        guard scalars.count > 2, scalars[0] == "《", scalars[scalars.count - 1] == "》" else { return title }
        var depth = 0
        for (index, scalar) in scalars.enumerated() {
            if scalar == "《" { depth += 1 }
            if scalar == "》" { depth -= 1 }
            if depth == 0, index < scalars.count - 1 { return title }
        }
        return BodyText(scalars).text(1..<(scalars.count - 1))
    }
}
