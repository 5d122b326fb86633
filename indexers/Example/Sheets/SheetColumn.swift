// SPDX-License-Identifier: GPL-3.0-or-later

/// A column of an exchange file: our key, the Chinese heading and the code of the data standard.
struct SheetColumn: Hashable, Sendable {
    /// Field name of JSON Lines.
    var key: String
    var name: String
    /// `CF_XDR_MC`; empty where the standard has none.
    var code: String

    init(_ key: String, _ name: String, _ code: String = "") {
        self.key = key
        self.name = name
        self.code = code
    }
}
