// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Whose rest days count for an organ's duties: those of the prefecture for organs of the county and the prefecture,
/// the national ones for organs above (domain.md §4.1).
enum WorkingScope {
    static func of(_ organ: String, on day: CivilDate?) -> WorkingCalendar.Scope {
        guard let known = OrganDirectory.standard.organ(named: organ, on: day) else { return .local }
        return known.division.hasPrefix("5323") ? .local : .national
    }
}
