// SPDX-License-Identifier: GPL-3.0-or-later

extension PartyDraft {
    /// The natural persons that the row names in its own columns, to be hidden wherever they stand; in doubt a name is a
    /// person's.
    public var personalNames: [String] {
        var names = legalRepresentative.map { PartyName.persons(in: $0) } ?? []
        if let name, hidesName { names += PartyName.persons(in: name).filter { !names.contains($0) } }
        return names
    }

    /// The names of organisations inside which nothing is hidden: a shop may bear its owner's name.
    public var publicNames: [String] {
        guard let name, !hidesName else { return [] }
        return [name]
    }

    private var hidesName: Bool {
        guard let name else { return false }
        return likelyKind == .naturalPerson || PersonName.isPlausible(name) || PartyName.isSeveral(name)
    }
}
