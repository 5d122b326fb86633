// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds given names of persons wherever they stand, except inside given names of organisations.
struct KnownNames {
    private let names: [[Unicode.Scalar]]
    private let keep: [[Unicode.Scalar]]

    /// Names of fewer than two characters, and forms that hide the given name already, are not looked for.
    init(_ names: [String], keep: [String]) {
        self.names = Set(names.filter { PersonName.masked($0) != $0 }).map { Array($0.unicodeScalars) }
            .filter { (2...60).contains($0.count) }.sorted { $0.count > $1.count }
        self.keep = Set(keep).map { Array($0.unicodeScalars) }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    }

    /// Spans of scalar offsets, ascending and apart; the longest name wins.
    func find(in source: [Unicode.Scalar]) -> [MaskSpan] {
        guard !names.isEmpty else { return [] }
        let starts = Set(names.compactMap(\.first)).union(keep.compactMap(\.first))
        var spans: [MaskSpan] = []
        var index = 0
        while index < source.count {
            guard starts.contains(source[index]) else {
                index += 1
                continue
            }
            if let kept = keep.first(where: { Self.stands($0, at: index, in: source) }) {
                index += kept.count
            } else if let name = names.first(where: { Self.stands($0, at: index, in: source) }) {
                let range = index..<index + name.count
                spans.append(MaskSpan(.name, range, replacement: PersonName.masked(String(scalars: name))))
                index = range.upperBound
            } else {
                index += 1
            }
        }
        return spans
    }

    private static func stands(_ word: [Unicode.Scalar], at index: Int, in source: [Unicode.Scalar]) -> Bool {
        guard index + word.count <= source.count else { return false }
        for offset in word.indices where source[index + offset] != word[offset] { return false }
        return true
    }
}

extension String {
    fileprivate init(scalars: [Unicode.Scalar]) {
        self.init(String.UnicodeScalarView(scalars))
    }
}
