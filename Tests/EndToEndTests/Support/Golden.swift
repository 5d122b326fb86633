// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Expected texts in `Golden/`; `MINGCHA_RECORD=1 swift test` writes them anew.
enum Golden {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Golden")
    private static let isRecording = ProcessInfo.processInfo.environment["MINGCHA_RECORD"] == "1"

    /// Compares `text` with the recorded one.
    static func expect(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let url = folder.appendingPathComponent(name + ".txt")
        if isRecording {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        let recorded = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        #expect(text == recorded, "Golden/\(name).txt", sourceLocation: sourceLocation)
    }
}
