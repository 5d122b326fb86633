// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Synchronization

@testable import Ledger

/// A folder that goes away with the test, and ledgers in it whose clock the test moves.
final class TestFolder: Sendable {
    let url: URL
    let clock = Mutex<Int64>(1_700_000_000)

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("ledger-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        do { try FileManager.default.removeItem(at: url) } catch { print("left behind: \(url.path)") }
    }

    func path(_ name: String = "ledger.sqlite") -> String { url.appendingPathComponent(name).path }

    func ledger(_ name: String = "ledger.sqlite", busyTimeout: TimeInterval = 5) throws -> Ledger {
        try Ledger(path: path(name), busyTimeout: busyTimeout) { self.clock.withLock { $0 } }
    }

    func passTime(_ seconds: Int64 = 60) { clock.withLock { $0 += seconds } }
}
