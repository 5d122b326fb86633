// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation

/// Where an export goes: standard output, or a file that appears only when it is whole.
final class ExportSink {
    private let path: String?
    private let partial: String?
    private var handle: FileHandle?

    init(path: String?) {
        self.path = path
        partial = path.map { $0 + ".part" }
    }

    func write(_ bytes: Data) throws {
        guard !bytes.isEmpty else { return }
        try open().write(contentsOf: bytes)
    }

    private func open() throws -> FileHandle {
        if let handle { return handle }
        let opened: FileHandle
        if let partial {
            guard FileManager.default.createFile(atPath: partial, contents: nil),
                let file = FileHandle(forWritingAtPath: partial)
            else { throw ValidationError("不能写入 \(partial)，请检查目录是否存在、是否有权限。") }
            opened = file
        } else {
            opened = .standardOutput
        }
        handle = opened
        return opened
    }

    func finish() throws {
        guard let path, let partial else { return }
        try open().close()
        guard rename(partial, path) == 0 else { throw ValidationError("不能写入 \(path)。") }
    }

    /// An export that broke off leaves no file.
    func discard() {
        guard let partial, let handle else { return }
        try? handle.close()
        unlink(partial)
    }
}
