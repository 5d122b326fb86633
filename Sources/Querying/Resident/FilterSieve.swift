// SPDX-License-Identifier: GPL-3.0-or-later

/// Parts the places of a block into those that pass every filter and those that fail a single one, without a branch that
/// hangs on the data: which rows pass cannot be foreseen.
struct FilterSieve: RowGroupsBody {
    let base: UInt32
    let rowOfPlace: UnsafePointer<UInt32>?
    let dates: UnsafePointer<Int32>
    let filters: GroupFilters
    /// Room for a block.
    let hits: UnsafeMutablePointer<UInt32>
    /// The same; `nil` where nobody asks for them.
    let misses: UnsafeMutablePointer<UInt32>?
    let set: RowSet

    func run<Packed: FixedWidthInteger>(_ packed: UnsafePointer<Packed>) -> (hits: Int, misses: Int) {
        let holderFails = UnsafePointer(filters.holderFails.start)
        let topicFails = UnsafePointer(filters.topicFails.start)
        let (first, last) = (filters.firstDate, filters.lastDate)
        let open = GroupFilters.openBit
        let (hits, misses) = (self.hits, self.misses)
        let (rowOfPlace, dates) = (self.rowOfPlace, self.dates)
        var (hitCount, missCount) = (0, 0)
        set.forEach(base: base) { place in
            let row = rowOfPlace.map { Int($0[Int(place)]) } ?? Int(place)
            let (holder, topic) = RowGroups.parts(packed[row])
            var failed = holderFails[holder] | topicFails[topic]
            if failed & open != 0 {
                let date = dates[row]
                failed = (failed & ~open) | (date < first || date > last ? GroupFilters.dateBit : 0)
            }
            hits[hitCount] = place
            hitCount &+= failed == 0 ? 1 : 0
            guard let misses else { return }
            // What fails two filters counts nowhere.
            misses[missCount] = place
            missCount &+= failed != 0 && failed & (failed &- 1) == 0 ? 1 : 0
        }
        return (hitCount, missCount)
    }
}
