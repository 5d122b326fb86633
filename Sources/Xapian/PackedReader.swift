// SPDX-License-Identifier: GPL-3.0-or-later

internal import CXapian

/// Reads the packed lists that C hands over: little-endian 32-bit numbers and bytes.
///
/// A list that is cut off ends the reading; C writes them whole.
struct PackedReader {
    private let buffer: UnsafeBufferPointer<UInt8>
    private var offset = 0

    init(_ buffer: UnsafeBufferPointer<UInt8>) {
        self.buffer = buffer
    }

    mutating func number() -> UInt32? {
        guard buffer.count - offset >= 4 else { return nil }
        defer { offset += 4 }
        return UInt32(
            littleEndian: UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    mutating func bytes(count: UInt32) -> UnsafeBufferPointer<UInt8>? {
        guard buffer.count - offset >= Int(count) else { return nil }
        defer { offset += Int(count) }
        return UnsafeBufferPointer(rebasing: buffer[offset..<offset + Int(count)])
    }

    /// One (length, frequency, bytes).
    mutating func entry() -> (bytes: UnsafeBufferPointer<UInt8>, frequency: UInt32)? {
        guard let length = number(), let frequency = number(), let bytes = bytes(count: length) else { return nil }
        return (bytes, frequency)
    }

    /// Reads what C handed over and gives it back.
    static func consume<Result>(_ owned: cxapian_bytes, _ body: (inout PackedReader) -> Result) -> Result {
        defer { cxapian_bytes_free(owned) }
        var reader = PackedReader(UnsafeBufferPointer(start: owned.bytes, count: owned.length))
        return body(&reader)
    }
}
