// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// The memory of the process as the import passes shares of its rows.
final class MemoryTrace: Sendable {
    struct Point {
        var share: Int
        var rows: Int
        var memory: ResidentMemory
        var processor: Double
    }

    static let shares = [10, 25, 50, 75, 100]

    private let total: Int
    private let state = Mutex<[Point]>([])

    init(total: Int) { self.total = total }

    var points: [Point] { state.withLock { $0 } }

    func note(rows: Int) {
        state.withLock { points in
            guard points.count < Self.shares.count, rows * 100 >= Self.shares[points.count] * total,
                let memory = try? ResidentMemory.read()
            else { return }
            points.append(
                Point(
                    share: Self.shares[points.count], rows: rows, memory: memory,
                    processor: ProcessorTime.seconds))
        }
    }
}
