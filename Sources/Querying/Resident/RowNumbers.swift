// SPDX-License-Identifier: GPL-3.0-or-later

/// A number for each row, in two bytes where all are small enough: counting reads them from end to end, and that is bound by
/// memory.
struct RowNumbers: Sendable {
    let narrow: FlatArray<UInt16>?
    let wide: FlatArray<UInt32>?

    /// - Parameter limit: no number reaches it.
    init(_ numbers: FlatArray<UInt32>, limit: Int) {
        guard limit <= 65_536 else {
            narrow = nil
            wide = numbers
            return
        }
        let short = FlatArray<UInt16>(uninitialized: numbers.count)
        for index in 0..<numbers.count { short.start[index] = UInt16(truncatingIfNeeded: numbers.start[index]) }
        narrow = short
        wide = nil
    }

    var byteCount: Int { (narrow?.byteCount ?? 0) + (wide?.byteCount ?? 0) }

    subscript(row: Int) -> Int { narrow.map { Int($0.start[row]) } ?? wide.map { Int($0.start[row]) } ?? 0 }
}

/// What runs over the numbers of rows, in whichever width they are.
protocol RowNumbersBody {
    associatedtype Result
    func run<First: FixedWidthInteger, Second: FixedWidthInteger>(
        _ first: UnsafePointer<First>, _ second: UnsafePointer<Second>
    ) -> Result
}

extension RowNumbersBody {
    /// Runs with the widths that two columns have.
    @inline(__always)
    func run(_ first: RowNumbers, _ second: RowNumbers) -> Result? {
        switch (first.narrow, first.wide, second.narrow, second.wide) {
        case (let first?, _, let second?, _): run(UnsafePointer(first.start), UnsafePointer(second.start))
        case (let first?, _, _, let second?): run(UnsafePointer(first.start), UnsafePointer(second.start))
        case (_, let first?, let second?, _): run(UnsafePointer(first.start), UnsafePointer(second.start))
        case (_, let first?, _, let second?): run(UnsafePointer(first.start), UnsafePointer(second.start))
        default: nil
        }
    }
}
