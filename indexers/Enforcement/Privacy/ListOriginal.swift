// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Readers
import Records

/// A row of a list as quarantine keeps it; no column of it names a person, so only what the text itself tells is hidden.
enum ListOriginal {
    static func text(of raw: RawRow) -> String {
        MaskedRow.text(of: raw) { _ in { _, text in PersonalData.masked(text).text } }
    }
}
