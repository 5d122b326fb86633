// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// A text made ready for snippets: folded, scanned and cut into sentences once, however often it is found.
///
/// An object: lent to every answer that shows the text.
final class SnippetSource: Sendable {
    /// In UTF-8.
    let bytes: [UInt8]
    /// Where each scalar begins; one more entry than scalars.
    let offsets: [Int32]
    let scanned: ScannedText
    /// Scalar ranges of the sentences, without white space at their edges.
    let sentences: [Range<Int>]

    /// Bytes of memory for each byte of text, at most: a scalar of three bytes takes thirty-six with its folded form.
    static let factor = 16

    /// Linear.
    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var offsets: [Int32] = []
        offsets.reserveCapacity(scalars.count + 1)
        var offset: Int32 = 0
        for scalar in scalars {
            offsets.append(offset)
            offset += Int32(UTF8.width(scalar))
        }
        offsets.append(offset)
        bytes = Array(text.utf8)
        self.offsets = offsets
        scanned = ScannedText(TextFolding.fold(text))
        sentences = Self.sentences(of: scalars)
    }

    /// How many scalars there are.
    var count: Int { offsets.count - 1 }

    /// The bytes of a range of scalars.
    func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
        bytes[Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])]
    }

    private static func sentences(of source: [Unicode.Scalar]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for index in source.indices {
            guard isEnd(source[index]) || index == source.count - 1 else { continue }
            var (low, high) = (start, index + 1)
            while low < high, source[low].properties.isWhitespace { low += 1 }
            while high > low, source[high - 1].properties.isWhitespace { high -= 1 }
            if low < high { sentences.append(low..<high) }
            start = index + 1
        }
        return sentences
    }

    private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "！", "？", "；", "\n": true
        default: false
        }
    }
}
