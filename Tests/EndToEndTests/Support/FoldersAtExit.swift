// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Synchronization

/// Folders shared by all tests: a `static let` never lets go of them, so the end of the process removes them.
enum FoldersAtExit {
    private static let paths = Mutex<[String]>([])
    private static let registered: Int32 = atexit {
        for path in FoldersAtExit.paths.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) }
    }

    static func remove(_ data: DataDirectory) {
        _ = registered
        paths.withLock { $0.append(data.root) }
    }
}
