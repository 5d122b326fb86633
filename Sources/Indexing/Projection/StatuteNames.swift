// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Keys of cited titles; the same few statutes are cited by most acts, so they are kept.
///
/// One value a thread.
final class StatuteNames {
    private var names: [String: [String]] = [:]
    /// Titles kept at most; beyond them all are forgotten.
    private static let limit = 20_000

    /// `TitleKey.names(of:)`: strict, since a trial measure is not the measure without （试行）.
    func keys(of title: String) -> [String] {
        if let known = names[title] { return known }
        if names.count >= Self.limit { names.removeAll() }
        let keys = TitleKey.names(of: title)
        names[title] = keys
        return keys
    }
}
