// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes JSON straight into bytes: no tree of boxed values stands between an answer and its text.
///
/// Members are written in the order of the calls; `SearchAnswer+JSON` calls in the order of `JSONText`, so that both
/// give the same text.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try nested(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    mutating func array<Element>(
        _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) throws -> Void
    ) rethrows {
        try nested(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
            for element in elements { try body(&writer, element) }
        }
    }

    /// The name of the member whose value is written next.
    mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func value(_ text: String) {
        var text = text
        text.withUTF8 { string($0) }
    }

    /// A string, given in UTF-8.
    mutating func value(utf8 text: [UInt8]) { text.withUnsafeBufferPointer { string($0) } }

    /// Whole members, written before.
    mutating func members(_ written: ArraySlice<UInt8>) {
        separate()
        bytes.append(contentsOf: written)
        needsComma = true
    }

    /// What goes on with the value or the members just written.
    mutating func append(_ written: some Sequence<UInt8>) { bytes.append(contentsOf: written) }

    private mutating func string(_ source: UnsafeBufferPointer<UInt8>) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        for index in source.indices {
            let byte = source[index]
            guard byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            bytes.append(contentsOf: source[start..<index])
            escape(byte)
            start = index + 1
        }
        bytes.append(contentsOf: source[start...])
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    mutating func value(_ number: Int) { plain(String(number)) }

    mutating func value(_ flag: Bool) { plain(flag ? "true" : "false") }

    /// A finite number; a whole one without a fraction.
    mutating func value(_ number: Double) {
        let text = number.description
        plain(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }

    mutating func member(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        key(name)
        value(text)
    }

    private mutating func nested(
        _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        separate()
        bytes.append(open)
        needsComma = false
        try body(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func plain(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
        case 8: bytes.append(UInt8(ascii: "b"))
        case 12: bytes.append(UInt8(ascii: "f"))
        case 0..<32:
            bytes.append(contentsOf: "u00".utf8)
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        default: bytes.append(byte)
        }
    }
}
