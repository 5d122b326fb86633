// SPDX-License-Identifier: GPL-3.0-or-later

/// Addresses that sources give: only those that a browser opens as a page, never `javascript:` or `data:`.
enum SafeLink {
    static func web(_ address: String?) -> String? {
        guard let address else { return nil }
        let lower = address.prefix(8).lowercased()
        return lower.hasPrefix("https://") || lower.hasPrefix("http://") ? address : nil
    }
}
