// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A folder of its own for one test, removed with it.
final class Scratch {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "xapian-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            print("left behind: \(path): \(error)")
        }
    }

    /// The path of something in it.
    func callAsFunction(_ name: String) -> String { path + "/" + name }

    func overwrite(_ name: String, at offset: Int, with bytes: [UInt8]) throws {
        var content = [UInt8](try Foundation.Data(contentsOf: URL(fileURLWithPath: self(name))))
        for (index, byte) in bytes.enumerated() where offset + index < content.count {
            content[offset + index] = byte
        }
        try Foundation.Data(content).write(to: URL(fileURLWithPath: self(name)))
    }
}
