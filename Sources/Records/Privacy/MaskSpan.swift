// SPDX-License-Identifier: GPL-3.0-or-later

/// A stretch of a text to be replaced.
struct MaskSpan: Hashable {
    /// Scalar offsets of the source.
    var range: Range<Int>
    var kind: PersonalData.Kind
    var replacement: String

    init(_ kind: PersonalData.Kind, _ range: Range<Int>, replacement: String? = nil) {
        self.range = range
        self.kind = kind
        self.replacement = replacement ?? kind.mask
    }

    /// The text with the spans, ascending and apart, replaced. Linear.
    static func apply(_ spans: [MaskSpan], to text: String) -> String {
        let source = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var position = 0
        for span in spans where span.range.lowerBound >= position && span.range.upperBound <= source.count {
            result.append(contentsOf: source[position..<span.range.lowerBound])
            result.append(contentsOf: span.replacement.unicodeScalars)
            position = span.range.upperBound
        }
        result.append(contentsOf: source[position...])
        return String(result)
    }

    /// Ascending and apart: of overlapping spans the one that begins first stays, of those the longest; a span that
    /// reaches past a kept one is cut off in front, so that nothing found stays in sight.
    static func settled(_ spans: [MaskSpan]) -> [MaskSpan] {
        var settled: [MaskSpan] = []
        let ordered = spans.filter { !$0.range.isEmpty }.sorted {
            $0.range.lowerBound != $1.range.lowerBound
                ? $0.range.lowerBound < $1.range.lowerBound : $0.range.upperBound > $1.range.upperBound
        }
        for span in ordered {
            guard let last = settled.last, span.range.lowerBound < last.range.upperBound else {
                settled.append(span)
                continue
            }
            if span.range.upperBound > last.range.upperBound {
                settled[settled.count - 1].range = last.range.lowerBound..<span.range.upperBound
            }
        }
        return settled
    }
}
