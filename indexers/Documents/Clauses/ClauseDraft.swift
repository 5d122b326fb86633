// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A clause before its quote and place are filled in.
struct ClauseDraft {
    var clause: ValidityClause
    /// Where in the text its decisive words stand.
    var at: Int

    init(_ kind: ValidityClause.Kind, at: Int) {
        clause = ValidityClause(kind: kind, quote: "")
        self.at = at
    }
}
