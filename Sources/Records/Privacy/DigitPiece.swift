// SPDX-License-Identifier: GPL-3.0-or-later

/// Digits that stand together, and what parts them from the digits before.
struct DigitPiece {
    enum Joint {
        /// The text, a letter or another sign comes before.
        case none
        case hyphen
        case space
        case lineBreak
    }

    /// Folded indices.
    var range: Range<Int>
    var joint: Joint

    var count: Int { range.count }

    /// All pieces in order; an X behind 17 or more digits (counted over joints) belongs to its piece. Linear.
    static func find(in text: IdentifierScalars) -> [DigitPiece] {
        var pieces: [DigitPiece] = []
        var index = 0
        var runLength = 0
        while index < text.count {
            guard text.scalars[index].isASCIIDigit else {
                index += 1
                continue
            }
            let start = index
            repeat {
                index += 1
            } while index < text.count && text.scalars[index].isASCIIDigit && text.gaps[index] == .none
            let joint = joint(text, before: start, last: pieces.last)
            runLength = joint == .none ? index - start : runLength + index - start
            if let scalar = text[index], scalar == "X" || scalar == "x", text.gaps[index] != .lineBreak,
                runLength >= 17,
                !(text[index + 1]?.isASCIILetter ?? false) || text.gaps[index + 1] != .none
            {
                index += 1
            }
            pieces.append(DigitPiece(range: start..<index, joint: joint))
        }
        return pieces
    }

    private static func joint(_ text: IdentifierScalars, before start: Int, last: DigitPiece?) -> Joint {
        guard let last else { return .none }
        let end = last.range.upperBound
        if end == start {
            switch text.gaps[start] {
            case .none: return .none
            case .space: return .space
            case .lineBreak: return .lineBreak
            }
        }
        // One hyphen, whatever space is around it.
        guard end + 1 == start, text.scalars[end] == "-", text.gaps[end] != .lineBreak, text.gaps[start] != .lineBreak
        else { return .none }
        return .hyphen
    }
}
