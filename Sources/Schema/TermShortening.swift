// SPDX-License-Identifier: GPL-3.0-or-later
import Digest

/// Long values as terms of bounded length.
enum TermShortening {
    /// The longest beginning of `value` without NUL that leaves room for `~` and 16 digits of its SHA-256.
    static func shortened(_ value: String, to limit: Int) -> String {
        let room = max(0, limit - 17)
        var beginning = ""
        var used = 0
        for scalar in value.unicodeScalars {
            let width = UTF8.width(scalar)
            guard used + width <= room else { break }
            guard scalar.value != 0 else { continue }
            beginning.unicodeScalars.append(scalar)
            used += width
        }
        return beginning + "~" + SHA256Digest.hex(of: value).prefix(16)
    }
}
