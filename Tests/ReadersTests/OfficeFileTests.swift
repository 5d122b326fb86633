// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Readers

/// What is refused before any converter sees it.
@Suite struct OfficeFileTests {
    @Test func `an encrypted DOCX is an OLE file and refused as encrypted`() async {
        let bytes = Self.compound(["EncryptionInfo", "EncryptedPackage"])
        await #expect(throws: ReadError.encrypted) { try await DOCXReader.read(bytes) }
        await #expect(throws: ReadError.encrypted) { try await DOCReader.read(bytes) }
    }

    @Test(arguments: ["Macros", "_VBA_PROJECT"])
    func `a DOC with macros is refused`(_ name: String) async {
        await #expect(throws: ReadError.macro) { try await DOCReader.read(Self.compound(["WordDocument", name])) }
    }

    @Test func `an OLE file that is no Word document is refused`() async {
        await #expect(throws: ReadError.self) { try await DOCReader.read(Self.compound(["Workbook"])) }
        await #expect(throws: ReadError.self) { try await DOCReader.read(Array("text".utf8)) }
    }

    @Test func `a broken DOC is refused`() async {
        await #expect(throws: ReadError.self) { try await DOCReader.read(Self.compound(["WordDocument"])) }
    }

    @Test(arguments: ["word/vbaProject.bin", "word/VBAProject.bin", "word/activeX/activeX1.bin"])
    func `a DOCX with macros is refused`(_ name: String) async {
        let zip = ZipBytes(entries: [
            .init(name: "[Content_Types].xml"), .init(name: "word/document.xml"), .init(name: name, content: [0]),
        ])
        await #expect(throws: ReadError.macro) { try await DOCXReader.read(zip.bytes) }
    }

    @Test func `an archive that is no DOCX is refused`() async {
        let zip = ZipBytes(entries: [.init(name: "readme.txt", content: [65])])
        do {
            _ = try await DOCXReader.read(zip.bytes)
            Issue.record("accepted")
        } catch {
            #expect(error.code == .type)
        }
    }

    static func compound(_ names: [String]) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 512 - bytes.count)
        for name in names {
            let start = bytes.count
            for unit in name.utf8 { bytes += [unit, 0] }
            bytes += [UInt8](repeating: 0, count: 128 - (bytes.count - start))
        }
        return bytes + [UInt8](repeating: 0, count: 1024)
    }
}
