// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands at one place of a UTF-8 text, as far as layout goes: a line break, a space, or text.
struct LayoutBytes {
    enum Kind { case lineBreak, space, text }

    let kind: Kind
    /// Length in bytes; runs of text are taken together.
    let count: Int

    /// Reads at `index`, which must lie inside `bytes`.
    init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        if let (kind, count) = Self.layout(bytes, at: index) {
            self.kind = kind
            self.count = count
            return
        }
        var end = index + 1
        while end < bytes.count, Self.layout(bytes, at: end) == nil { end += 1 }
        kind = .text
        count = end - index
    }

    // The same scalars as `Unicode.Scalar.isLayoutSpace`, as bytes; a text of some megabytes passes here.
    private static func layout(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Kind, Int)? {
        switch bytes[index] {
        case 0x0A...0x0D: return (.lineBreak, 1)
        case 0x20, 0x09: return (.space, 1)
        case 0xC2:
            switch byte(bytes, index + 1) {
            case 0x85: return (.lineBreak, 2)
            case 0xA0: return (.space, 2)
            default: return nil
            }
        case 0xE2:
            guard byte(bytes, index + 1) == 0x80 else { return nil }
            switch byte(bytes, index + 2) {
            case 0x82...0x8B: return (.space, 3)
            case 0xA8, 0xA9: return (.lineBreak, 3)
            default: return nil
            }
        case 0xE3: return byte(bytes, index + 1) == 0x80 && byte(bytes, index + 2) == 0x80 ? (.space, 3) : nil
        case 0xEF: return byte(bytes, index + 1) == 0xBB && byte(bytes, index + 2) == 0xBF ? (.space, 3) : nil
        default: return nil
        }
    }

    private static func byte(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt8 {
        index < bytes.count ? bytes[index] : 0
    }
}
