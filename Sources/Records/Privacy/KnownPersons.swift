// SPDX-License-Identifier: GPL-3.0-or-later

/// Persons and organisations that the other fields of a row name, prepared for `PersonalData.masked` of each cell.
public struct KnownPersons: Sendable {
    let names: KnownNames

    /// - Parameters:
    ///   - names: persons; hidden wherever they stand, also inside words.
    ///   - keep: organisations, inside which nothing is hidden.
    public init(names: [String], keep: [String] = []) { self.names = KnownNames(names, keep: keep) }
}
