// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Readers

@Suite struct ArchiveTests {
    private let word = [
        ZipBytes.Entry(name: "[Content_Types].xml", content: [1, 2]),
        ZipBytes.Entry(name: "word/document.xml", content: [3]),
    ]

    @Test func `the table of contents is read without unpacking`() throws {
        let directory = try ZipDirectory(ZipBytes(entries: word).bytes)
        #expect(directory.entries.map(\.name) == ["[Content_Types].xml", "word/document.xml"])
        #expect(directory.entries.map(\.size) == [2, 1])
        #expect(directory.entries.map(\.offset) == [0, 51])
        try ArchiveLimits().check(directory)
    }

    @Test(arguments: ["../evil", "/etc/passwd", "a/../../b", "..\\evil", "C:\\x", "\\\\server\\x"])
    func `a name that leads outside is refused`(_ name: String) {
        #expect(throws: ReadError.zipPath) { try check(word + [.init(name: name, content: [0])]) }
    }

    @Test func `bombs are refused before unpacking`() {
        #expect(throws: ReadError.zipBomb) {
            try check(word + [.init(name: "b", content: [0], claimedSize: 201 << 20)])
        }
        #expect(throws: ReadError.zipBomb) { try check(word + [.init(name: "b", content: [0], claimedSize: 2 << 20)]) }
        #expect(throws: ReadError.zipBomb) { try check((0...1000).map { .init(name: "\($0)") }) }
        let shared = [ZipBytes.Entry(name: "a", content: [UInt8](repeating: 0, count: 99))]
        let overlapping = (0..<9).map {
            ZipBytes.Entry(name: "\($0)", content: [UInt8](repeating: 0, count: 99), sharesBytesOf: 0)
        }
        #expect(throws: ReadError.zipBomb) { try check(shared + overlapping) }
    }

    @Test func `an encrypted entry is refused`() {
        #expect(throws: ReadError.encrypted) { try check(word + [.init(name: "x", content: [0], isEncrypted: true)]) }
    }

    @Test func `a cut archive is told from a damaged one`() {
        let bytes = ZipBytes(entries: word).bytes
        #expect(throws: ReadError.truncated) { try ZipDirectory(Array(bytes.dropLast(30))) }
        #expect(throws: ReadError.truncated) { try ZipDirectory([]) }
        #expect(throws: ReadError.damaged(.docx)) { try ZipDirectory(Array(bytes.dropFirst(20))) }
    }

    private func check(_ entries: [ZipBytes.Entry]) throws {
        try ArchiveLimits().check(ZipDirectory(ZipBytes(entries: entries).bytes))
    }
}
