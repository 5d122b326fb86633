// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The real files beside the project (`../shared/corpus`); no part of it, and tests over them are skipped without.
enum SharedCorpus {
    /// Whether everything that the acceptance reads is there.
    static var isPresent: Bool {
        ["founding-document.txt", "state-council.jsonl", "national-and-local-law.jsonl"].allSatisfy {
            path("documents/" + $0) != nil
        }
    }

    /// The nearest `shared/corpus` above this file.
    static func path(_ name: String) -> String? {
        var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        while folder.pathComponents.count > 1 {
            folder.deleteLastPathComponent()
            let file = folder.appendingPathComponent("shared/corpus/" + name).path
            if FileManager.default.fileExists(atPath: file) { return file }
        }
        return nil
    }

    /// A file's path where it must be there.
    static func existing(_ name: String) throws -> String {
        guard let path = path(name) else { throw CocoaError(.fileNoSuchFile) }
        return path
    }
}
