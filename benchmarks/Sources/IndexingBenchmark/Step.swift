// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Wall and processor time of one step.
struct Step {
    var name: String
    var wall: Double
    var processor: Double

    static func measure(
        _ name: String, isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Void
    ) async rethrows -> Step {
        let (start, used) = (ContinuousClock.now, processorSeconds)
        try await body()
        let wall = start.duration(to: .now)
        return Step(
            name: name, wall: Double(wall.components.seconds) + Double(wall.components.attoseconds) / 1e18,
            processor: processorSeconds - used)
    }

    /// `RUSAGE_SELF`, which Glibc imports as another type than `getrusage` takes.
    private static let thisProcess: Int32 = 0

    static var processorSeconds: Double {
        var usage = rusage()
        getrusage(Self.thisProcess, &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    /// Largest resident size so far, in MiB.
    static var peakMemory: Int {
        var usage = rusage()
        getrusage(Self.thisProcess, &usage)
        return Int(usage.ru_maxrss) / 1024
    }
}
