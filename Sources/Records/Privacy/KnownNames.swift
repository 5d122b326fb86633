// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds given names of persons wherever they stand, except inside given names of organisations.
///
/// White space inside a name, in the list or in the text, does not count: 张　三.
struct KnownNames {
    private let names: [(text: [Unicode.Scalar], masked: String)]
    private let keep: [[Unicode.Scalar]]
    private let starts: Set<Unicode.Scalar>

    /// Names of fewer than two characters, and forms that hide the given name already, are not looked for.
    init(_ names: [String], keep: [String] = []) {
        self.names = Set(names).compactMap { name in
            let masked = PersonName.masked(name)
            let text = IdentifierScalars(name).scalars
            return masked != name && (2...60).contains(text.count) ? (text, masked) : nil
        }.sorted { $0.text.count != $1.text.count ? $0.text.count > $1.text.count : $0.masked < $1.masked }
        self.keep = Set(keep).map { IdentifierScalars($0).scalars }.filter { !$0.isEmpty }
            .sorted { $0.count > $1.count }
        starts = Set(self.names.compactMap(\.text.first)).union(self.keep.compactMap(\.first))
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
            if let kept = keep.first(where: { Self.stands($0, at: index, in: text) }) {
                index += kept.count
            } else if let name = names.first(where: { Self.stands($0.text, at: index, in: text) }) {
                spans.append(MaskSpan(.name, index..<index + name.text.count, replacement: name.masked))
                index += name.text.count
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
                let word = keep.first(where: { Self.stands($0, at: index, in: text) })
            {
                ranges.append(index..<index + word.count)
                index += word.count
            } else {
                index += 1
            }
        }
        return ranges
    }

    private static func stands(_ word: [Unicode.Scalar], at index: Int, in text: IdentifierScalars) -> Bool {
        guard index + word.count <= text.count else { return false }
        for offset in word.indices {
            guard text.scalars[index + offset] == word[offset] else { return false }
            if offset > 0, text.gaps[index + offset] == .lineBreak { return false }
        }
        return true
    }
}
