// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// The day that a page speaks of; links keep it as long as it is not today.
struct PageDay: Sendable {
    var asOf: CivilDate
    var today: CivilDate

    var isToday: Bool { asOf == today }

    /// `address` with the day, before its fragment.
    func link(_ address: String) -> String {
        guard !isToday else { return address }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = Address.search(String(parts[0]), [("as_of", asOf.description)])
        return parts.count > 1 ? path + "#" + parts[1] : path
    }
}
