// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization
import TextAnalysis

/// What the dictionary of the word breaker says about a candidate: whether its characters are words of the language.
struct WordEvidence {
    /// Folded indices of the text at which a word begins or ends, around the place asked about.
    private let boundaries: Set<Int>
    private let samples: Set<Range<Int>>

    /// Breaks the Han characters from a little before to a little behind `range`. Costs some microseconds.
    ///
    /// - Parameter isAnnounced: a label or sign ends before `range`, so what comes before is not looked at.
    init(
        _ text: IdentifierScalars, around range: Range<Int>, isAnnounced: Bool = false,
        words table: PrivacyWords = .standard
    ) {
        var start = range.lowerBound
        while !isAnnounced, let before = text[start - 1], before.isHan, text.gaps[start] == .none,
            range.lowerBound - start < 6
        { start -= 1 }
        var end = range.upperBound
        while let after = text[end], after.isHan, end - range.upperBound < 6 { end += 1 }
        samples = Set(
            [2, 3].map { range.lowerBound..<range.lowerBound + $0 }.filter {
                table.sampleNames.contains(text.text($0))
            })
        let folded = TextFolding.fold(text.text(start..<end))
        let words = AnalyzerPool.shared.words(of: folded)
        boundaries = Set(
            words.flatMap { word in
                let source = folded.sourceRange(of: word.offsets)
                return [start + source.lowerBound, start + source.upperBound]
            })
    }

    /// The candidate begins and ends with words, and its surname is a word of its own.
    func supports(_ candidate: NameCandidate) -> Bool {
        if samples.contains(candidate.range) { return boundaries.contains(candidate.range.lowerBound) }
        return isFree(candidate) && boundaries.contains(candidate.range.lowerBound + candidate.surnameLength)
    }

    /// The candidate begins and ends with words.
    func isFree(_ candidate: NameCandidate) -> Bool {
        boundaries.contains(candidate.range.lowerBound) && boundaries.contains(candidate.range.upperBound)
    }

    /// Words begin at all these places.
    func begins(at places: [Int]) -> Bool { places.allSatisfy(boundaries.contains) }

    /// Hardly a word in it: at most one pair of its characters is in the dictionary.
    func isUnknown(_ candidate: NameCandidate) -> Bool {
        let joined = candidate.range.dropFirst().count { !boundaries.contains($0) }
        return isFree(candidate) && joined <= max(0, candidate.range.count - 3)
    }

    /// The characters from the beginning of the candidate are one word, as long as it or longer.
    func isWord(_ candidate: NameCandidate) -> Bool {
        !samples.contains(candidate.range) && boundaries.contains(candidate.range.lowerBound)
            && !candidate.range.dropFirst().contains { boundaries.contains($0) }
    }
}

/// Word breakers for the threads that import: each serves one caller at a time.
private final class AnalyzerPool: Sendable {
    static let shared = AnalyzerPool()

    /// Safe to pass on: the pool hands an analyser to one caller and takes it back when that one is done.
    private struct Holder: @unchecked Sendable {
        let analyzer: Analyzer
    }

    private let free = Mutex<[Holder]>([])

    func words(of text: FoldedText) -> [Token] {
        let holder = free.withLock { $0.popLast() } ?? Holder(analyzer: Analyzer())
        defer { free.withLock { $0.append(holder) } }
        return holder.analyzer.words(of: text)
    }
}
