// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// LibreOffice without a window: the last resort for formats that only it reads.
enum OfficeConversion {
    static var isInstalled: Bool { installedName != nil }

    private static var installedName: String? {
        ["soffice", "libreoffice"].first { ProgramPath.find($0) != nil }
    }

    /// The text (UTF-8) of a document in the form that its suffix names; macros and links are not run or followed.
    /// - Throws: `missing_program` where LibreOffice is absent, `damaged`, `timeout`, `unreadable`.
    static func text(of bytes: [UInt8], suffix: String, format: FileFormat) async throws(ReadError) -> [UInt8] {
        guard let name = installedName else {
            throw .missingProgram("libreoffice", package: "libreoffice-writer-nogui")
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mingcha-\(UUID().uuidString)")
        defer { removeQuietly(folder) }
        let source = folder.appendingPathComponent("document.\(suffix)")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try Data(bytes).write(to: source)
        } catch {
            throw .unreadable
        }
        let profile = folder.appendingPathComponent("profile").absoluteString
        let program = ExternalProgram(
            name: name, package: "libreoffice-writer-nogui",
            arguments: [
                "-env:UserInstallation=\(profile)", "--headless", "--norestore", "--convert-to",
                "txt:Text (encoded):UTF8", "--outdir", folder.path, source.path,
            ],
            memoryLimit: 4 << 30)
        let result = try await program.run(input: [], format: format)
        guard result.succeeded else { throw .damaged(format) }
        let file: OpenFile
        do { file = try OpenFile(path: folder.appendingPathComponent("document.txt").path) } catch {
            throw .damaged(format)
        }
        return try file.readAll(limit: program.outputLimit)
    }

    // A leftover in the temporary folder harms nothing and must not hide the conversion's own result.
    private static func removeQuietly(_ folder: URL) {
        do { try FileManager.default.removeItem(at: folder) } catch { return }
    }
}
