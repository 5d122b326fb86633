// SPDX-License-Identifier: GPL-3.0-or-later
internal import CICU

/// One of ICU's rule sets from script to script. Costly to open; not for two threads at once.
final class Transliterator {
    private let handle: OpaquePointer

    /// Nil when the ICU in use has no rules of this name.
    init?(named name: String) {
        guard let handle = cicu_transliterator_open(name) else { return nil }
        self.handle = handle
    }

    deinit {
        cicu_transliterator_free(handle)
    }

    /// The scalars at which a rule may begin.
    func sources() -> [Unicode.Scalar] {
        // Room for every scalar of the planes that have letters with a second form.
        var found = [UInt32](repeating: 0, count: 1 << 17)
        let count = cicu_transliterator_sources(handle, &found, Int32(found.count))
        guard count > 0 else { return [] }
        return found.prefix(Int(count)).compactMap(Unicode.Scalar.init)
    }

    /// The rewritten text, or nil when it grows to more than four times its length and 32.
    func apply(to text: String) -> String? {
        var units = Array(text.utf16)
        guard let length = Int32(exactly: units.count), let capacity = Int32(exactly: units.count * 4 + 32) else {
            return nil
        }
        units.append(contentsOf: repeatElement(0, count: Int(capacity - length)))
        let written = cicu_transliterator_apply(handle, &units, length, capacity)
        return written < 0 ? nil : String(decoding: units[..<Int(written)], as: UTF16.self)
    }
}
