// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation

/// Addresses that sources may be fetched from.
public enum WebLocation {
    /// `text` as an http or https address with a host and without user name and password; otherwise `nil`.
    public static func url(_ text: String) -> URL? {
        guard text.utf8.count <= 2048, let url = URL(string: text), isAllowed(url) else { return nil }
        return url
    }

    /// Whether a source, or a redirect from one, may be fetched from `url`.
    public static func isAllowed(_ url: URL) -> Bool {
        guard let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https" else { return false }
        return !(url.host ?? "").isEmpty && url.user == nil && url.password == nil
    }
}
