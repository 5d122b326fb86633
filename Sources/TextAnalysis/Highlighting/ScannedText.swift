// SPDX-License-Identifier: GPL-3.0-or-later

/// A folded text with its units, for looking for many phrases, or again and again.
///
/// 20 bytes a folded scalar.
public struct ScannedText: Sendable {
    public let folded: FoldedText
    let units: [UnitScan.Unit]

    /// Linear.
    public init(_ folded: FoldedText) {
        self.folded = folded
        units = UnitScan(folded.scalars).units
    }
}
