// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// An amount of money: exact in fen, and as people read it.
public struct AmountAnswer: Codable, Hashable, Sendable {
    public var fen: Int64
    /// Decimal 万元, as exchanged.
    public var tenThousands: String
    /// 1.5万元, 800元.
    public var label: String

    enum CodingKeys: String, CodingKey {
        case fen, label
        case tenThousands = "ten_thousands"
    }

    public init(_ amount: Amount) {
        fen = amount.fen
        tenThousands = amount.tenThousands
        label = amount.label
    }
}
