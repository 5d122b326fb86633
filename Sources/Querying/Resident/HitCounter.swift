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

    func count(_ set: RowSet, _ groups: RowNumbers, _ topics: RowNumbers) {
        _ = Body(counter: self, set: set).run(groups, topics)
    }

    private struct Body: RowNumbersBody {
        let counter: HitCounter
        let set: RowSet

        func run<First: FixedWidthInteger, Second: FixedWidthInteger>(
            _ groups: UnsafePointer<First>, _ topics: UnsafePointer<Second>
        ) {
            let (holderHits, topicHits) = (counter.holderHits, counter.topicHits)
            if let rowOfPlace = counter.rowOfPlace {
                set.forEach(base: counter.base) { place in
                    let row = Int(rowOfPlace[Int(place)])
                    holderHits[Int(truncatingIfNeeded: groups[row])] &+= 1
                    topicHits[Int(truncatingIfNeeded: topics[row])] &+= 1
                }
            } else if let places = set.places, set.bits == nil {
                pairs(places, groups, topics)
            } else {
                set.forEach(base: counter.base) { place in
                    holderHits[Int(truncatingIfNeeded: groups[Int(place)])] &+= 1
                    topicHits[Int(truncatingIfNeeded: topics[Int(place)])] &+= 1
                }
            }
        }

        @inline(__always)
        private func pairs<First: FixedWidthInteger, Second: FixedWidthInteger>(
            _ rows: UnsafePointer<UInt32>, _ groups: UnsafePointer<First>, _ topics: UnsafePointer<Second>
        ) {
            let (holderHits, topicHits) = (counter.holderHits, counter.topicHits)
            let (otherHolders, otherTopics) = (counter.otherHolders, counter.otherTopics)
            var index = 0
            while index &+ 1 < set.count {
                let (first, second) = (Int(rows[index]), Int(rows[index &+ 1]))
                holderHits[Int(truncatingIfNeeded: groups[first])] &+= 1
                otherHolders[Int(truncatingIfNeeded: groups[second])] &+= 1
                topicHits[Int(truncatingIfNeeded: topics[first])] &+= 1
                otherTopics[Int(truncatingIfNeeded: topics[second])] &+= 1
                index &+= 2
            }
            if index < set.count {
                holderHits[Int(truncatingIfNeeded: groups[Int(rows[index])])] &+= 1
                topicHits[Int(truncatingIfNeeded: topics[Int(rows[index])])] &+= 1
            }
        }
    }
}
