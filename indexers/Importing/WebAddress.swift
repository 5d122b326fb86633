// SPDX-License-Identifier: GPL-3.0-or-later

/// Addresses that may be shown as links.
public enum WebAddress {
    /// `text` where it is an http or https address without space or control characters; otherwise `nil`
    /// (reliability.md F29: `javascript:` links are dropped).
    public static func safe(_ text: String?) -> String? {
        guard let text else { return nil }
        let lower = text.lowercased()
        guard lower.hasPrefix("http://") || lower.hasPrefix("https://"), text.utf8.count <= 2048 else { return nil }
        let isClean = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && !isBlank($0) }
        return isClean ? text : nil
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
    }
}
