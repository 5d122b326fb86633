// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

extension OrganDirectory {
    /// Organ words inside a longer text.
    public struct Mention: Hashable, Sendable {
        /// Scalar offsets in the source text.
        public var range: Range<Int>
        /// What the words may mean, each under its full name.
        public var organs: [OrganReference]
    }

    /// Every organ that a query names, longest name first, without overlaps, from left to right.
    ///
    /// A bare place name (元马镇, 凉山乡) is not taken for its government here: most people who type it mean the place.
    /// A few microseconds for a query; linear in the text times the number of different name lengths.
    public func mentions(in text: String) -> [Mention] {
        let folded = TextFolding.fold(text)
        let scalars = folded.scalars
        var mentions: [Mention] = []
        var index = 0
        while index < scalars.count {
            guard let (end, organs) = longestMatch(in: scalars, at: index) else {
                index += 1
                continue
            }
            mentions.append(Mention(range: folded.sourceRange(of: index..<end), organs: organs))
            index = end
        }
        return mentions
    }

    private func longestMatch(in scalars: [Unicode.Scalar], at start: Int) -> (Int, [OrganReference])? {
        for length in nameLengths[scalars[start]] ?? [] where length >= 2 && length <= scalars.count - start {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[start..<start + length])
            if let found = named[String(view)] {
                let organs = found.map { self.organs[$0] }.filter { $0.kind != .township || view.last == "府" }
                if !organs.isEmpty {
                    return (start + length, organs.map { OrganReference(id: $0.id, label: $0.name) })
                }
            }
        }
        return nil
    }
}
