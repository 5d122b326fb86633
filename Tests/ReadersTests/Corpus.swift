// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The real files beside the project, which are not part of it.
enum Corpus {
    static func path(_ name: String) -> String {
        let tests = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        return tests.appendingPathComponent("../../../shared/corpus/\(name)").standardizedFileURL.path
    }

    static func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }
}
