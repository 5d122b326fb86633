// SPDX-License-Identifier: GPL-3.0-or-later
import Digest

/// Checksums as `sha256sum` prints them.
enum SHA256Text {
    static func of(_ text: String) -> String { SHA256Digest.hex(of: text) }
}
