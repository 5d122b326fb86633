// SPDX-License-Identifier: GPL-3.0-or-later

/// A folded text with its units, for looking for many phrases, or again and again.
///
/// 24 bytes a folded scalar.
public struct ScannedText: Sendable {
    public let folded: FoldedText
    let units: [UnitScan.Unit]
    /// For each unit its Han character, or `latin`.
    let codes: [UInt32]

    /// Behind the last Unicode scalar.
    static let latin: UInt32 = 0x11_0000

    /// Linear.
    public init(_ folded: FoldedText) {
        self.folded = folded
        units = UnitScan(folded.scalars).units
        codes = units.map { $0.isHan ? folded.scalars[Int($0.start)].value : Self.latin }
    }
}
