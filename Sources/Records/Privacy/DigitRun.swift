// SPDX-License-Identifier: GPL-3.0-or-later

/// Pieces of digits read together as one number.
struct DigitRun {
    /// ASCII; an X may be last.
    var digits: [UInt8] = []
    /// Folded indices.
    var range: Range<Int>
    /// The strongest parting inside: a line end before a space or hyphen.
    var worst = DigitPiece.Joint.none
    /// Digits of each piece.
    var groups: [Int] = []

    /// Parted as people part mobile numbers: 138 1234 5678, 138-12345678, 1381234 5678.
    var isGroupedAsMobile: Bool { [[3, 4, 4], [3, 8], [7, 4], [4, 7], [4, 4, 3], [3, 3, 5]].contains(groups) }

    /// Parted as on a card: by fours, or behind the six digits of the issuer.
    var isGroupedAsCard: Bool {
        guard groups.count > 1 else { return true }
        if groups.count == 2, groups[0] == 6 || groups[0] == 8 { return true }
        return groups.dropLast().allSatisfy { $0 == 4 } && groups[groups.count - 1] <= 4
    }
}
