// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Real files beside the project (`../shared/corpus`); tests over them are skipped where they are absent.
public enum CorpusFiles {
    public static func has(_ name: String) -> Bool { path(name) != nil }

    public static func path(_ name: String) -> String? {
        var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<6 {
            folder.deleteLastPathComponent()
            let file = folder.appendingPathComponent("shared/corpus/" + name).path
            if FileManager.default.fileExists(atPath: file) { return file }
        }
        return nil
    }

    /// The rows of a file of JSON Lines.
    public static func rows(_ name: String) throws -> [[String: Any]] {
        guard let path = path(name) else { return [] }
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        }
    }
}
