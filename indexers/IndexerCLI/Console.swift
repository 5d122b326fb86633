// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Synchronization

/// Notes and progress on standard error; data goes to standard output.
enum Console {
    static let isTerminal = isatty(2) == 1

    /// The last progress line, to be cleared before a note and not to be drawn too often.
    private static let line = Mutex<(shown: Bool, at: ContinuousClock.Instant)>((false, .now))

    static func note(_ text: String) {
        clear()
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Draws a progress line on a terminal, at most ten times a second; nothing elsewhere.
    static func progress(_ label: String, done: Int, total: Int, rate: String = "") {
        guard isTerminal else { return }
        let due = line.withLock { state in
            let now = ContinuousClock.now
            guard done >= total || state.at.duration(to: now) > .milliseconds(100) else { return false }
            state = (true, now)
            return true
        }
        guard due else { return }
        let share = total > 0 ? Double(min(done, total)) / Double(total) : 0
        let filled = Int(share * 24)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        let text = "\r\u{1B}[K\(label) \(bar) \(Int(share * 100))% \(rate)"
        FileHandle.standardError.write(Data(text.utf8))
    }

    static func clear() {
        let shown = line.withLock { state in
            defer { state.shown = false }
            return state.shown
        }
        if shown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }

    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
