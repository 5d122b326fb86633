// SPDX-License-Identifier: GPL-3.0-or-later

/// A value for every Unicode scalar, stored in pages of 256 so that the usual value costs nothing.
///
/// Look-up is two array reads. A table kept in a constant serves all threads.
struct ScalarTable<Value: Sendable>: Sendable {
    /// The number of each page's place in `values`; 0 is the page of nothing but the usual value.
    private var pages = [UInt16](repeating: 0, count: 0x110000 >> 8)
    private var values: [Value]
    private let usual: Value

    init(usual: Value) {
        self.usual = usual
        values = [Value](repeating: usual, count: 256)
    }

    /// The scalar's value. Constant time.
    @inline(__always)
    subscript(scalar: Unicode.Scalar) -> Value {
        get { values[Int(pages[Int(scalar.value >> 8)]) << 8 | Int(scalar.value & 0xFF)] }
        set {
            let page = Int(scalar.value >> 8)
            if pages[page] == 0 {
                pages[page] = UInt16(values.count >> 8)
                values.append(contentsOf: repeatElement(usual, count: 256))
            }
            values[Int(pages[page]) << 8 | Int(scalar.value & 0xFF)] = newValue
        }
    }

    /// Gives each scalar of the ranges the value computed for it; nil leaves it as it was.
    mutating func fill(_ ranges: [ClosedRange<UInt32>], value: (Unicode.Scalar) -> Value?) {
        for scalar in ranges.joined().lazy.compactMap(Unicode.Scalar.init) {
            if let value = value(scalar) { self[scalar] = value }
        }
    }
}
