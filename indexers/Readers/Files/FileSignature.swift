// SPDX-License-Identifier: GPL-3.0-or-later

/// What the first bytes of a file say it is, whatever its name says.
enum FileSignature: Hashable {
    case pdf, zip, compound, program, picture, compressed, richText, html, binary, text

    static func of(_ head: [UInt8]) -> FileSignature {
        for (magic, signature) in table where head.starts(with: magic) { return signature }
        if contains(Array("%PDF-".utf8), in: head.prefix(1024)) { return .pdf }
        let hasWideMark = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        if hasWideMark { return .text }
        if isBinary(head) { return .binary }
        return looksLikeHTML(head) ? .html : .text
    }

    private static let table: [([UInt8], FileSignature)] = [
        ([0x50, 0x4B, 0x03, 0x04], .zip),
        ([0x50, 0x4B, 0x05, 0x06], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound),
        ([0x4D, 0x5A, 0x90], .program),
        ([0x7F, 0x45, 0x4C, 0x46], .program),
        ([0xCA, 0xFE, 0xBA, 0xBE], .program),
        ([0x23, 0x21, 0x2F], .program),
        ([0x89, 0x50, 0x4E, 0x47], .picture),
        ([0xFF, 0xD8, 0xFF], .picture),
        (Array("GIF8".utf8), .picture),
        ([0x49, 0x49, 0x2A, 0x00], .picture),
        ([0x4D, 0x4D, 0x00, 0x2A], .picture),
        ([0x1F, 0x8B], .compressed),
        (Array("Rar!".utf8), .compressed),
        ([0x37, 0x7A, 0xBC, 0xAF], .compressed),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .compressed),
        (Array("{\\rtf".utf8), .richText),
    ]

    // A stray NUL or two is a defect of one row and reported there; text never has many control bytes.
    private static func isBinary(_ head: [UInt8]) -> Bool {
        if head.starts(with: Array("MZ".utf8)), head.contains(0) { return true }
        var controls = 0
        for byte in head where byte < 32 && !(9...13).contains(byte) && byte != 27 { controls += 1 }
        return controls * 50 > head.count
    }

    private static func looksLikeHTML(_ head: [UInt8]) -> Bool {
        let lower = head.prefix(1024).map { (65...90).contains($0) ? $0 + 32 : $0 }
        let start = lower.firstIndex { ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? lower.count
        let body = lower[start...]
        if body.starts(with: Array("<!doctype html".utf8)) || body.starts(with: Array("<html".utf8)) { return true }
        let isMarkup = body.first == UInt8(ascii: "<")
        return isMarkup && contains(Array("<html".utf8), in: body)
    }

    private static func contains(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= needle.count else { return false }
        for start in bytes.startIndex...(bytes.endIndex - needle.count) where bytes[start...].starts(with: needle) {
            return true
        }
        return false
    }
}
