// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds given names of persons wherever they stand, except inside given names of organisations.
///
/// White space inside a name, in the list or in the text, does not count: 张　三.
struct KnownNames {
    /// What stands in place of each name.
    private let names: [ArraySlice<Unicode.Scalar>: String]
    /// Lengths of names, longest first.
    private let lengths: [Int]
    private let keep: Set<ArraySlice<Unicode.Scalar>>
    private let keepLengths: [Int]
    private let starts: Set<Unicode.Scalar>

    /// Names of fewer than two characters, and forms that hide the given name already, are not looked for.
    init(_ names: [String], keep: [String] = []) {
        var found: [ArraySlice<Unicode.Scalar>: String] = [:]
        for name in names {
            let masked = PersonName.masked(name)
            let text = IdentifierScalars(name).scalars[...]
            if masked != name, (2...Self.longestName).contains(text.count) { found[text] = masked }
        }
        self.names = found
        self.keep = Set(keep.map { IdentifierScalars($0).scalars[...] }.filter { !$0.isEmpty })
        lengths = Set(found.keys.map(\.count)).sorted(by: >)
        keepLengths = Set(self.keep.map(\.count)).sorted(by: >)
        starts = Set(found.keys.compactMap(\.first)).union(self.keep.compactMap(\.first))
    }

    /// Spans in folded indices, ascending and apart; the longest name wins. A name parted by a line end is none.
    func find(in text: IdentifierScalars) -> [MaskSpan] {
        guard !names.isEmpty else { return [] }
        var spans: [MaskSpan] = []
        var index = 0
        while index < text.count {
            guard starts.contains(text.scalars[index]) else {
                index += 1
                continue
            }
            if let length = keepLengths.first(where: { keep.contains(slice(text, index, $0)) }) {
                index += length
            } else if let length = lengths.first(where: { names[slice(text, index, $0)] != nil }) {
                let range = index..<index + length
                if isOneLine(text, range), let masked = names[text.scalars[range]] {
                    spans.append(MaskSpan(.name, range, replacement: masked))
                }
                index += length
            } else {
                index += 1
            }
        }
        return spans
    }

    /// The ranges of kept names, inside which nothing is a name.
    func kept(in text: IdentifierScalars) -> [Range<Int>] {
        guard !keep.isEmpty else { return [] }
        var ranges: [Range<Int>] = []
        var index = 0
        while index < text.count {
            if starts.contains(text.scalars[index]),
                let length = keepLengths.first(where: { keep.contains(slice(text, index, $0)) })
            {
                ranges.append(index..<index + length)
                index += length
            } else {
                index += 1
            }
        }
        return ranges
    }

    private func slice(_ text: IdentifierScalars, _ index: Int, _ length: Int) -> ArraySlice<Unicode.Scalar> {
        index + length <= text.count ? text.scalars[index..<index + length] : []
    }

    private func isOneLine(_ text: IdentifierScalars, _ range: Range<Int>) -> Bool {
        range.dropFirst().allSatisfy { text.gaps[$0] != .lineBreak }
    }

    private static let longestName = 60
}
