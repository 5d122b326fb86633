// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Texts on their way into SQLite.
///
/// GRDB binds and reads a string up to its first NUL. Long texts therefore travel as bytes (`CAST(? AS TEXT)` keeps
/// them readable in any SQLite tool), and names have NUL replaced by its picture ␀.
enum StoredText {
    /// 500 MB; SQLite's own limit is 1,000,000,000 bytes a value.
    static let limit = 500_000_000

    static func name(_ text: String) -> String {
        guard text.utf8.contains(0) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(scalar.value == 0 ? "\u{2400}" : scalar) }
        return String(scalars)
    }

    static func bytes(_ text: String) throws -> Data {
        let data = Data(text.utf8)
        guard data.count <= limit else { throw LedgerError(.tooLong, "内容过长，无法存入台账。") }
        return data
    }
}
