// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Readers

@Suite struct FileFormatTests {
    @Test(arguments: [
        ("a.jsonl", "{}", FileFormat.jsonLines), ("a.NDJSON", "{}", .jsonLines), ("a.json", "{}", .jsonLines),
        ("a.txt", "文", .plainText), ("a.md", "# 文", .markdown), ("a.html", "文", .html), ("a.htm", "<html>", .html),
        ("a.pdf", "%PDF-1.4", .pdf), ("a", "%PDF-1.4", .pdf), ("a.pdf", "\n%PDF-1.4", .pdf), ("a", "文", .plainText),
        ("a", " {\"a\":1}", .jsonLines), ("a", "<!DOCTYPE html>", .html), ("a.doc", "<html><body>", .html),
        ("a.docx", "PK\u{3}\u{4}", .docx), ("a.doc", "PK\u{3}\u{4}", .docx), ("a.xlsx", "PK\u{3}\u{4}", .xlsx),
        ("a.ofd", "PK\u{3}\u{4}", .ofd), ("a.csv", "甲,乙", .csv), ("dir.pdf/a.txt", "文", .plainText),
        ("a.txt", "<html>", .plainText), ("a.xls", "甲\t乙", .csv), ("a.tsv", "甲\t乙", .csv),
        ("a.xlsm", "PK\u{3}\u{4}", .xlsx),
        ("a.xlsb", "PK\u{3}\u{4}", .xlsx),
    ])
    func `content and name decide together`(_ path: String, _ head: String, _ format: FileFormat) throws {
        #expect(try FileFormat.detect(path: path, head: Array(head.utf8)) == format)
    }

    @Test func `office files of the old kind are told by content`() throws {
        let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 100)
        for name in ["a.doc", "a.docx", "a.wps"] { #expect(try FileFormat.detect(path: name, head: head) == .doc) }
        // Old workbooks and those with a password look alike from here; their reader tells them apart.
        for name in ["a.xls", "a.et", "a.xlsx"] { #expect(try FileFormat.detect(path: name, head: head) == .xlsx) }
        #expect(throws: ReadError.self) { try FileFormat.detect(path: "a.xls", head: Array("<html><table>".utf8)) }
        #expect(throws: ReadError.self) { try FileFormat.detect(path: "a.xlsx", head: Array("甲,乙".utf8)) }
        #expect(throws: ReadError.self) { try FileFormat.detect(path: "a.txt", head: head) }
    }

    @Test(
        arguments: [
            ("a.pdf", [0x4D, 0x5A, 0x90, 0x00]), ("a.doc", [0x4D, 0x5A, 0x00, 0x01]),
            ("a.txt", [0x7F, 0x45, 0x4C, 0x46]),
            ("a.jsonl", [0x4D, 0x5A, 0x90, 0x00]), ("a.pdf", [0x89, 0x50, 0x4E, 0x47]),
            ("a.docx", [0xFF, 0xD8, 0xFF, 0xE0]),
            ("a.txt", [0x1F, 0x8B, 8]), ("a.txt", [1, 2, 3, 4]), ("a.pdf", [0x50, 0x4B, 3, 4]),
            ("a.txt", [0x50, 0x4B, 3, 4]),
            ("a.txt", Array("%PDF-1.7".utf8)), ("a.pdf", Array("text".utf8)), ("a.docx", Array("text".utf8)),
            ("a.doc", Array("{\\rtf1".utf8)), ("a.zip", [0x50, 0x4B, 3, 4]), ("a.sh", Array("#!/bin/sh".utf8)),
        ] as [(String, [UInt8])])
    func `a file that is not what its name says is refused`(_ path: String, _ head: [UInt8]) {
        do {
            let format = try FileFormat.detect(path: path, head: head)
            Issue.record("taken for \(format)")
        } catch {
            #expect(error.code == .type)
        }
    }

    @Test func `no bytes are an empty file`() {
        #expect(throws: ReadError.empty) { try FileFormat.detect(path: "a.txt", head: []) }
    }
}
