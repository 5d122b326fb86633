// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// What the kernel says that this process holds, in MiB (`/proc/self/status`; Linux only).
struct ResidentMemory {
    /// Now.
    var current: Double
    /// The most so far.
    var peak: Double

    static func read() throws -> ResidentMemory {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        func field(_ name: String) -> Double {
            let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
            let kibibytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
            return (kibibytes ?? 0) / 1024
        }
        return ResidentMemory(current: field("VmRSS"), peak: field("VmHWM"))
    }
}
