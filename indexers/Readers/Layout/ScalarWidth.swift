// SPDX-License-Identifier: GPL-3.0-or-later

/// How many half-width cells a scalar takes on a Chinese page, where quotes, dashes and dots are full-width
/// (East Asian Width "ambiguous" read as wide, UAX #11 §4.2).
enum ScalarWidth {
    static func cells(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0..<0x80: scalar.value < 0x20 ? 0 : 1
        case 0x80..<0x2010: 1
        case 0x200B...0x200F, 0x202A...0x202E, 0xFEFF, 0xFE00...0xFE0F: 0
        case 0x2010...0x2027, 0x2030...0x205E, 0x2100...0x33FF: 2
        case 0xFF61...0xFFDC: 1
        case 0x3400...: 2
        default: 1
        }
    }
}
