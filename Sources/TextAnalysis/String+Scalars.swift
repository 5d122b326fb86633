// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
    /// A string of these scalars. Linear; up to 15 bytes of UTF-8 need no allocation.
    init(scalars: some Collection<Unicode.Scalar>) {
        self.init(unsafeUninitializedCapacity: scalars.count * 4) { buffer in
            scalars.reduce(0) { buffer.encode($1, at: $0) }
        }
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Writes a scalar as UTF-8 and returns the place after it. The buffer must have room for four bytes there.
    @inline(__always)
    func encode(_ scalar: Unicode.Scalar, at start: Int) -> Int {
        let value = scalar.value
        // Han characters are nearly all there is, and the library's encoder takes twice the time.
        if value >= 0x800, value <= 0xFFFF {
            self[start] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
            self[start + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
            self[start + 2] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
            return start + 3
        }
        var end = start
        for byte in UTF8.encode(scalar).unsafelyUnwrapped {
            self[end] = byte
            end += 1
        }
        return end
    }
}
