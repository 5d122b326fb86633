// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Processor time of this process so far, all threads, user and system.
enum ProcessorTime {
    /// `RUSAGE_SELF`, which Glibc imports as another type than `getrusage` takes.
    private static let thisProcess: Int32 = 0

    static var seconds: Double {
        var usage = rusage()
        getrusage(thisProcess, &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}
