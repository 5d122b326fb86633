// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Readers

@Suite(.enabled(if: ProgramPath.find("antiword") != nil))
struct DOCReaderTests {
    private let text = "青川县集贸市场管理办法\n第一条　为了加强管理，制定本办法。\n第二条　本办法自印发之日起施行。\n"

    @Test func `a Word 97 file gives its paragraphs`() async throws {
        let document = try await DOCReader.read(DOCBytes(text: text).bytes)
        #expect(document.paragraphs == ["青川县集贸市场管理办法", "第一条 为了加强管理，制定本办法。", "第二条 本办法自印发之日起施行。"])
        #expect(document.format == .doc)
    }

    @Test func `an encrypted Word file is refused`() async {
        await #expect(throws: ReadError.encrypted) {
            try await DOCReader.read(DOCBytes(text: text, isEncrypted: true).bytes)
        }
    }

    @Test(arguments: ["a.doc", "a.docx", "a.wps"])
    func `a Word file is known under other names`(_ name: String) async throws {
        let format = try FileFormat.detect(path: name, head: DOCBytes(text: text).bytes)
        #expect(try await FileReader.read(DOCBytes(text: text).bytes, format: format).paragraphs.count == 3)
    }
}
