// SPDX-License-Identifier: GPL-3.0-or-later

internal import CXapian

/// Lends the UTF-8 of a string to one call.
func lend<Result>(_ string: String, _ body: (cxapian_text) -> Result) -> Result {
    var copy = string
    return copy.withUTF8 { body(cxapian_text($0)) }
}

/// Lends bytes to one call.
func lend<Result>(_ bytes: [UInt8], _ body: (cxapian_text) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(cxapian_text($0)) }
}

/// Lends several strings to one call: one buffer holds them all, so that their addresses hold still together.
func lend<Result>(_ strings: [String], _ body: (UnsafePointer<cxapian_text>, Int) -> Result) -> Result {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for string in strings {
        bytes.append(contentsOf: string.utf8)
        ends.append(bytes.count)
    }
    return bytes.withUnsafeBufferPointer { buffer in
        var start = 0
        // One element more than needed: an empty array has no address to lend.
        var texts: [cxapian_text] = []
        for end in ends {
            texts.append(cxapian_text(UnsafeBufferPointer(rebasing: buffer[start..<end])))
            start = end
        }
        texts.append(cxapian_text(bytes: nil, length: 0))
        return texts.withUnsafeBufferPointer { body($0.baseAddress.unsafelyUnwrapped, strings.count) }
    }
}

extension cxapian_text {
    init(_ buffer: UnsafeBufferPointer<UInt8>) {
        self.init(bytes: buffer.baseAddress, length: buffer.count)
    }
}

extension String {
    init(_ text: cxapian_text) {
        self.init(decoding: UnsafeBufferPointer(start: text.bytes, count: text.length), as: UTF8.self)
    }
}

extension [UInt8] {
    /// Copies bytes that C handed over and gives them back.
    init(takingOwnership owned: cxapian_bytes) {
        self.init(UnsafeBufferPointer(start: owned.bytes, count: owned.length))
        cxapian_bytes_free(owned)
    }
}
