// SPDX-License-Identifier: GPL-3.0-or-later

/// Counts the rows of a set by their groups.
struct HitCounter {
    let base: UInt32
    let rowOfPlace: UnsafePointer<UInt32>?
    let holderHits: UnsafeMutablePointer<UInt32>
    let topicHits: UnsafeMutablePointer<UInt32>
    /// Every other row counts here: neighbours are often alike, and one count would wait for the other.
    let otherHolders: UnsafeMutablePointer<UInt32>
    let otherTopics: UnsafeMutablePointer<UInt32>

    func count(_ set: RowSet, _ groups: RowGroups) { _ = groups.run(Body(counter: self, set: set)) }

    private struct Body: RowGroupsBody {
        let counter: HitCounter
        let set: RowSet

        func run<Packed: FixedWidthInteger>(_ packed: UnsafePointer<Packed>) {
            let (holderHits, topicHits) = (counter.holderHits, counter.topicHits)
            if let rowOfPlace = counter.rowOfPlace {
                set.forEach(base: counter.base) { place in
                    let (holder, topic) = RowGroups.parts(packed[Int(rowOfPlace[Int(place)])])
                    holderHits[holder] &+= 1
                    topicHits[topic] &+= 1
                }
            } else if let places = set.places, set.bits == nil {
                pairs(places, packed)
            } else {
                set.forEach(base: counter.base) { place in
                    let (holder, topic) = RowGroups.parts(packed[Int(place)])
                    holderHits[holder] &+= 1
                    topicHits[topic] &+= 1
                }
            }
        }

        @inline(__always)
        private func pairs<Packed: FixedWidthInteger>(
            _ rows: UnsafePointer<UInt32>, _ packed: UnsafePointer<Packed>
        ) {
            let (holderHits, topicHits) = (counter.holderHits, counter.topicHits)
            let (otherHolders, otherTopics) = (counter.otherHolders, counter.otherTopics)
            var index = 0
            while index &+ 1 < set.count {
                let first = RowGroups.parts(packed[Int(rows[index])])
                let second = RowGroups.parts(packed[Int(rows[index &+ 1])])
                holderHits[first.holder] &+= 1
                otherHolders[second.holder] &+= 1
                topicHits[first.topic] &+= 1
                otherTopics[second.topic] &+= 1
                index &+= 2
            }
            if index < set.count {
                let last = RowGroups.parts(packed[Int(rows[index])])
                holderHits[last.holder] &+= 1
                topicHits[last.topic] &+= 1
            }
        }
    }
}
