// SPDX-License-Identifier: GPL-3.0-or-later

/// The encoding that somebody who knows the sender declares for text files (reliability.md F4).
public enum DeclaredEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case gb18030

    /// As ICU calls it.
    var charset: String {
        switch self {
        case .utf8: "UTF-8"
        case .gb18030: "GB18030"
        }
    }
}
