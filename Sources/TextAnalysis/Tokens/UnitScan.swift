// SPDX-License-Identifier: GPL-3.0-or-later

/// The units of a folded text: every Han character and every Latin run, each of which takes one position.
///
/// A unit's index is its position. Han units of one run follow each other; white space and middle dots between them
/// break no run, anything else does.
struct UnitScan {
    struct Unit: Equatable, Sendable {
        var start: Int32
        var end: Int32
        var isHan: Bool
        /// Whether this unit continues the Han run of the unit before it.
        var continuesRun: Bool
    }

    /// A maximal stretch of units: Han units of one run, or a single Latin unit.
    struct Run {
        var units: Range<Int>
        var isHan: Bool
    }

    let units: [Unit]

    /// Linear. Scalars past 2^31 - 1 take no part.
    init(_ scalars: [Unicode.Scalar]) {
        var units: [Unit] = []
        units.reserveCapacity(scalars.count)
        let table = ScalarClass.table
        var runIsOpen = false
        var latinIsOpen = false
        for index in 0..<min(scalars.count, Int(Int32.max)) {
            let at = Int32(truncatingIfNeeded: index)
            switch table[scalars[index]] {
            case .ideograph:
                units.append(Unit(start: at, end: at + 1, isHan: true, continuesRun: runIsOpen))
                runIsOpen = true
                latinIsOpen = false
            case .letter:
                if latinIsOpen {
                    units[units.count - 1].end = at + 1
                } else {
                    units.append(Unit(start: at, end: at + 1, isHan: false, continuesRun: false))
                }
                runIsOpen = false
                latinIsOpen = true
            case .transparent:
                latinIsOpen = false
            case .separator:
                runIsOpen = false
                latinIsOpen = false
            }
        }
        self.units = units
    }

    /// The runs in order.
    func forEachRun(_ body: (Run) -> Void) {
        var start = 0
        while start < units.count {
            var end = start + 1
            while end < units.count, units[end].continuesRun { end += 1 }
            body(Run(units: start..<end, isHan: units[start].isHan))
            start = end
        }
    }
}
