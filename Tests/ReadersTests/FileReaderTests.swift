// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Readers

@Suite struct FileReaderTests {
    @Test func `rows and documents are told apart`() async throws {
        let rows = TemporaryFile("{\"id\":1}\n")
        guard case .rows(let reader) = try await FileReader.read(path: rows.path) else {
            Issue.record("taken for a document")
            return
        }
        #expect(reader.path == rows.path)
        let text = TemporaryFile("公告", suffix: ".txt")
        guard case .document(let document) = try await FileReader.read(path: text.path) else {
            Issue.record("taken for rows")
            return
        }
        #expect(document.text == "公告")
    }

    @Test func `a table is rows for who knows its columns, and refused with a sentence otherwise`() async throws {
        let file = TemporaryFile("示例名称,示例代码\n甲,A\n", suffix: ".csv")
        guard case .rows(let reader) = try await FileReader.read(path: file.path, columns: .sample) else {
            Issue.record("taken for a document")
            return
        }
        #expect(try ReadRows(reader).texts == [["name": "甲", "code": "A"]])
        do {
            _ = try await FileReader.read(path: file.path)
            Issue.record("accepted")
        } catch {
            #expect(error.code == .unsupported)
        }
    }

    @Test func `a format may be forced`() async throws {
        let file = TemporaryFile("{\"id\":1}\n", suffix: ".dat")
        guard case .document = try await FileReader.read(path: file.path, format: .plainText) else {
            Issue.record("taken for rows")
            return
        }
    }

    @Test func `a file that grew since it was listed is left for later`() async throws {
        let file = TemporaryFile("公告", suffix: ".txt")
        await #expect(throws: ReadError.unfinished) { try await FileReader.read(path: file.path, expectedSize: 3) }
        _ = try await FileReader.read(path: file.path, expectedSize: 6)
    }

    @Test func `a document over fifty megabytes is refused`() async {
        let bytes = [UInt8](repeating: 65, count: FileReader.documentLimit + 1)
        await #expect(throws: ReadError.tooLarge(limit: 50 << 20)) {
            try await FileReader.read(bytes, format: .plainText)
        }
    }

    @Test(arguments: [FileFormat.csv, .xlsx, .ofd, .jsonLines])
    func `formats that are not read say what to do instead`(_ format: FileFormat) async {
        do {
            _ = try await FileReader.read([65], format: format)
            Issue.record("accepted")
        } catch {
            #expect(error.code == .unsupported)
            #expect(error.sentence.contains(format.label))
        }
    }

    @Test func `empty and missing files are refused`() async {
        let file = TemporaryFile("", suffix: ".txt")
        await #expect(throws: ReadError.empty) { try await FileReader.read(path: file.path) }
        await #expect(throws: ReadError.notFound) { try await FileReader.read(path: "/nonexistent.txt") }
        await #expect(throws: ReadError.notFound) { try await FileReader.read(path: "a\0b.txt") }
    }

    @Test(arguments: ReadError.Code.allCases)
    func `codes are ASCII and distinct`(_ code: ReadError.Code) {
        #expect(code.rawValue.utf8.allSatisfy { $0 == 95 || (97...122).contains($0) })
    }
}
