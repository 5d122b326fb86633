// SPDX-License-Identifier: GPL-3.0-or-later

/// The place of a cell: `AB12` is column 27, row 12.
struct CellReference: Hashable {
    /// Columns of a sheet (XFD); more are a sign of damage.
    static let columns = 16_384
    static let rows = 1_048_576

    /// From 0.
    var column: Int
    /// From 1; 0 where the reference has none.
    var row: Int

    /// Reads a C string; `nil` for what is no reference or lies outside a sheet.
    init?(_ text: UnsafePointer<CChar>) {
        var place = text
        var column = 0
        while true {
            let letter = Int(place.pointee) & ~0x20
            guard (0x41...0x5A).contains(letter) else { break }
            column = column * 26 + letter - 0x40
            guard column <= Self.columns else { return nil }
            place += 1
        }
        var row = 0
        while (0x30...0x39).contains(place.pointee) {
            row = row * 10 + Int(place.pointee) - 0x30
            guard row <= Self.rows else { return nil }
            place += 1
        }
        guard column > 0, place.pointee == 0 || place.pointee == 0x3A else { return nil }
        self.column = column - 1
        self.row = row
    }
}
