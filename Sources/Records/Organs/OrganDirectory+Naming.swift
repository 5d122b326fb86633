// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

extension OrganDirectory {
    /// The organs that a text names from end to end, each under its full name; `nil` where it names none.
    ///
    /// A bare place name (元马镇, 凉山乡) is not taken for its government here: most people who type it mean the place.
    /// About a microsecond.
    public func organs(named text: String) -> [OrganReference]? {
        let scalars = TextFolding.fold(text).scalars
        guard let first = scalars.first, scalars.count >= 2, nameLengths[first]?.contains(scalars.count) == true,
            let found = named[TermKey(String(String.UnicodeScalarView(scalars)))]
        else { return nil }
        let organs = found.map { self.organs[$0] }.filter { $0.kind != .township || scalars.last == "府" }
        return organs.isEmpty ? nil : organs.map { OrganReference(id: $0.id, label: $0.name) }
    }
}
