// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// The inner loops of the fast path over lists drawn from a fixed seed, for benchmarks: nothing of an index is in them.
public struct HotLoops {
    /// One loop: a name, how many items one run handles, and the run, whose result keeps it from being left out.
    public struct Loop {
        public let name: String
        public let items: Int
        public let run: () -> Int
    }

    private let places: Int
    private let lengths: FlatArray<UInt32>
    private let shape = WeightShape(XapianExecutor.recordWeighting, averageLength: 90)

    /// - Parameter places: how many rows the numbering has.
    public init(places: Int) {
        self.places = places
        lengths = FlatArray(uninitialized: places)
        for place in 0..<places { lengths.start[place] = UInt32(truncatingIfNeeded: 20 + place &* 2_654_435_761 % 300) }
    }

    /// All loops, each ready to be run as often as wanted.
    public var all: [Loop] {
        let common = [part(every: 3, 1), part(every: 4, 2), part(every: 6, 3)]
        let rare = part(every: 400, 4)
        return [
            match("and-bits", items: places) {
                AllNode([ListNode(common[0]), ListNode(common[1])])
            },
            match("and-search", items: rare.count) {
                AllNode([ListNode(rare), ListNode(common[0])])
            },
            match("or", items: common.reduce(0) { $0 + $1.count }) {
                AnyNode(common.map(ListNode.init))
            },
            bounds(common), counting(common[0]), weighing(common), phrase,
        ]
    }

    /// A list with about one of so many places.
    private func part(every density: UInt64, _ seed: UInt64) -> PostingPart {
        var state = seed
        func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
        let chosen = (0..<places).filter { _ in next() % density == 0 }
        var writer = PostingWriter(chosen.count, widest: 9, of: places, lengths: lengths, shape)
        for place in chosen { writer.append(UInt32(place), UInt32(1 + next() % 4)) }
        return writer.part
    }

    private func blocks(_ body: (UInt32, UInt32) -> Void) {
        for base in stride(from: 0, to: places, by: RowSet.blockSize) {
            body(UInt32(base), UInt32(min(places, base + RowSet.blockSize)))
        }
    }

    private func match(_ name: String, items: Int, _ make: @escaping () -> MatchNode) -> Loop {
        Loop(name: name, items: items) {
            let node = make()
            var found = 0
            blocks { base, end in found += (try? node.places(base, end, within: nil))?.size ?? 0 }
            return found
        }
    }

    private func scores(_ parts: [PostingPart]) -> BlockScores {
        let terms = parts.map { part in
            (part: part, weight: TermWeight(documentFrequency: part.count, documents: places, factor: 1, shape))
        }
        return BlockScores(
            terms, shape, lengths: UnsafePointer(lengths.start),
            sums: FlatArray(repeating: 0, count: RowSet.blockSize))
    }

    private func bounds(_ parts: [PostingPart]) -> Loop {
        Loop(name: "bounds", items: parts.reduce(0) { $0 + $1.count }) {
            let scores = scores(parts)
            let every = EveryNode(count: places)
            var sum = 0
            blocks { base, end in
                let set = every.places(base, end, within: nil)
                scores.enter(base, end)
                scores.forEach(of: set, count: Int(end - base), base: base) {
                    20_000
                } _: { _, bound in
                    sum += Int(bound)
                }
            }
            return sum
        }
    }

    private func counting(_ part: PostingPart) -> Loop {
        let groups = RowGroups(
            FlatArray((0..<places).map { UInt32($0 % 160) }), 160, FlatArray((0..<places).map { UInt32($0 % 400) }), 400
        )
        let hits = FlatArray<UInt32>(repeating: 0, count: 1_200)
        return Loop(name: "count-groups", items: part.count) {
            let counter = HitCounter(
                base: 0, rowOfPlace: nil, holderHits: hits.start, topicHits: hits.start + 320,
                otherHolders: hits.start + 160, otherTopics: hits.start + 720)
            counter.count(RowSet(places: part.places.start, count: part.count), groups)
            return Int(hits[0])
        }
    }

    private func weighing(_ parts: [PostingPart]) -> Loop {
        let wanted = stride(from: 0, to: places, by: max(1, places / 300)).map(UInt32.init)
        return Loop(name: "weigh", items: wanted.count * parts.count) {
            scores(parts).weigh(wanted, nil).scores.count
        }
    }

    private var phrase: Loop {
        let text = FlatArray((0..<100_000).map { UInt16(0x4E00 + $0 &* 2_654_435_761 % 3_000) })
        let pattern: [UInt16] = [0x4E01, 0x4E02, 0x4E03, 0x4E04]
        return Loop(name: "phrase", items: text.count) {
            HanText.occurs(pattern, in: UnsafeBufferPointer(start: text.start, count: text.count)) ? 1 : 0
        }
    }
}
