// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with a planted row, so that it must be refused.
enum Fault: String, Hashable, Sendable, CaseIterable {
    case wrongCheck
    case shortCode
    case scientificCode
    case impossibleDay
    case missingParty
    case missingNumber
    case wordsForAmount
    case severalParties
    case personAsOrganization
    case sealed
    case sealedDetention
    case minor
    case classified
    case lostCharacters
    case surplusColumn
    case sameNumberTwice
    case brokenJSON
    case unknownWord
    case missingText
}

/// A line of the manifest of rows that must be refused.
struct ExpectedReject: Hashable, Sendable {
    /// Path below the directory of the county's files.
    var file: String
    /// The row's number as quarantine gives it.
    var row: Int
    var code: String
    var why: String
}
