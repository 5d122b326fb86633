// SPDX-License-Identifier: GPL-3.0-or-later

/// A fixed number of plain values in memory of their own, for loops that must neither check bounds nor count references.
///
/// `@unchecked Sendable`: filled by whoever makes it, before anyone else sees it; only read afterwards, except scratch,
/// which belongs to one executor and so to one thread at a time.
final class FlatArray<Element: BitwiseCopyable>: @unchecked Sendable {
    let start: UnsafeMutablePointer<Element>
    let count: Int

    /// `count` values, not initialised.
    init(uninitialized count: Int) {
        self.count = count
        start = UnsafeMutablePointer<Element>.allocate(capacity: max(count, 1))
    }

    convenience init(repeating value: Element, count: Int) {
        self.init(uninitialized: count)
        start.initialize(repeating: value, count: max(count, 1))
    }

    convenience init(_ values: [Element]) {
        self.init(uninitialized: values.count)
        values.withUnsafeBufferPointer { source in
            if let base = source.baseAddress { start.initialize(from: base, count: source.count) }
        }
    }

    deinit { start.deallocate() }

    subscript(index: Int) -> Element {
        get { start[index] }
        set { start[index] = newValue }
    }

    var byteCount: Int { count * MemoryLayout<Element>.stride }
}
