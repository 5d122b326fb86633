// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Readers

/// Workbooks made to do harm, and broken ones (reliability.md §5, F34 to F42).
@Suite struct XLSXHostileTests {
    private static let rows: [[WorkbookBytes.Cell]] = [["示例名称", "示例代码"], ["甲", "A"]]

    @Test func `bombs are refused before unpacking`() {
        var zip = WorkbookBytes(Self.rows).zip
        zip.entries.append(.init(name: "xl/media/a", content: [0], claimedSize: 5 << 30))
        #expect(throws: ReadError.workbookBomb) { try read(zip) }
        zip.entries[zip.entries.count - 1] = .init(name: "xl/media/a", content: [0], claimedSize: 2 << 20)
        #expect(throws: ReadError.workbookBomb) { try read(zip) }
        zip = WorkbookBytes(Self.rows).zip
        zip.entries += (0..<1000).map { .init(name: "xl/media/\($0)") }
        #expect(throws: ReadError.workbookBomb) { try read(zip) }
    }

    @Test func `an entry that unpacks to more than it claims is stopped`() {
        var zip = WorkbookBytes(Self.rows).zip
        for index in zip.entries.indices where zip.entries[index].name.hasSuffix("sheet1.xml") {
            zip.entries[index].claimedSize = 20
        }
        #expect(throws: ReadError.workbookBomb) { try read(zip) }
    }

    @Test func `names that lead outside, encrypted entries and macros are refused`() {
        for (entry, error) in [
            (ZipBytes.Entry(name: "../evil"), ReadError.zipPath), (.init(name: "x", isEncrypted: true), .encrypted),
            (.init(name: "xl/vbaProject.bin"), .workbookMacro),
            (.init(name: "xl/macrosheets/sheet1.xml"), .workbookMacro),
            (.init(name: "xl/workbook.bin"), .binaryWorkbook),
        ] {
            var book = WorkbookBytes(Self.rows)
            book.more = [entry]
            #expect(throws: error) { try read(book.zip) }
        }
    }

    @Test func `a workbook that says it may hold macros is refused`() {
        var zip = WorkbookBytes(Self.rows).zip
        let type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
        zip.entries[0].content = Array(
            "<Types><Override PartName='/xl/workbook.xml' ContentType='\(type)'/></Types>".utf8)
        #expect(throws: ReadError.workbookMacro) { try read(zip) }
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>", "<!DOCTYPE a SYSTEM 'http://localhost:1/x.dtd'>",
        "<!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;&b;'>]>",
    ])
    func `a part that declares entities is refused without a request`(_ prologue: String) {
        var book = WorkbookBytes(Self.rows)
        book.prologue = prologue
        #expect(throws: ReadError.externalEntity) { try read(book.zip) }
    }

    @Test func `a password, an old workbook and other archives are told apart`() {
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
        let name = "EncryptedPackage".utf8.reduce(into: [UInt8]()) { $0 += [$1, 0] } + [0, 0]
        let padded = name + [UInt8](repeating: 0, count: 128 - name.count)
        #expect(throws: ReadError.encrypted) { try read(compound + padded) }
        #expect(throws: ReadError.oldWorkbook) { try read(compound + [UInt8](repeating: 0, count: 128)) }
        #expect(throws: ReadError.noWorkbook) { try read(ZipBytes(entries: [.init(name: "a")])) }
        #expect(throws: ReadError.damaged(.xlsx)) { try read(ZipBytes(entries: [.init(name: "[Content_Types].xml")])) }
        #expect(throws: ReadError.truncated) { try read(Array("示例名称,示例代码\n甲,A".utf8)) }
        #expect(throws: ReadError.empty) { try read([UInt8]()) }
    }

    @Test func `a workbook cut short is refused`() {
        let bytes = WorkbookBytes(Self.rows).bytes
        #expect(throws: ReadError.truncated) { try read(Array(bytes.dropLast(30))) }
    }

    @Test func `damage is found`() {
        var broken = WorkbookBytes(Self.rows).zip
        broken.entries[broken.entries.count - 1].claimedChecksum = 1
        #expect(throws: ReadError.damaged(.xlsx)) { try read(broken) }
        for markup in [
            "<c r='A2' t='s'><v>99</v></c>", "<c r='A2' t='s'><v>甲</v></c>", "<c r='XFE2'><v>1</v></c>",
            "<c r='1'><v>1</v></c>", "<c>", "</c>", "<c r='A2'><v>&x;</v></c>", "\u{1}",
        ] {
            let book = WorkbookBytes([["示例名称", "示例代码"], [.raw(markup)]])
            #expect(throws: ReadError.damaged(.xlsx), "\(markup)") { try read(book.zip) }
        }
        var far = WorkbookBytes(Self.rows)
        far.sheets[0].numbers = [1, 1_048_577]
        #expect(throws: ReadError.damaged(.xlsx)) { try read(far.zip) }
    }

    @Test func `a tag of many megabytes is refused`() {
        let long = "<c r='A2' x='" + String(repeating: "y", count: 5 << 20) + "'/>"
        var book = WorkbookBytes([["示例名称", "示例代码"], [.raw(long)]])
        book.isDeflated = false
        #expect(throws: ReadError.damaged(.xlsx)) { try read(book.zip) }
    }

    @Test func `rows of one far cell take no room for the cells before it`() throws {
        let far = (2...5000).map { [WorkbookBytes.Cell.raw("<c r='XFD\($0)'><v>1</v></c>")] }
        let rows = try read(WorkbookBytes([["示例名称", "示例代码"]] + far).zip).rows
        #expect(rows.count == 4999)
        #expect(rows.allSatisfy { $0.bytes.count < 60 })
    }

    @Test func `texts beyond the memory limit come from a file`() throws {
        let count = 20_000
        let rows: [[WorkbookBytes.Cell]] =
            [["示例名称", "示例代码"]]
            + (0..<count).map { [.text("示例公司第\($0 * 7919 % count)号"), .text("A\($0)")] }
        let file = TemporaryFile(WorkbookBytes(rows).bytes, suffix: ".xlsx")
        var reader = XLSXReader(path: file.path, columns: .sample)
        reader.stringsInMemory = 100_000
        let read = try ReadRows(reader).texts
        #expect(read == (0..<count).map { ["name": "示例公司第\($0 * 7919 % count)号", "code": "A\($0)"] })
    }

    @Test func `shared texts keep to their memory`() throws {
        let strings = SharedStrings(inMemory: 10_000)
        for number in 0..<300_000 { try strings.append(Array("第\(number)条文字".utf8), isCut: number == 299_999) }
        #expect(strings.held < 10_000 + 4 * (64 << 10))
        for number in [0, 1, 700, 150_000, 299_998, 5, 299_999] {
            let found = try #require(try strings.text(at: number))
            #expect(found.text == "第\(number)条文字")
            #expect(found.isCut == (number == 299_999))
        }
        for number in 0..<300_000 { _ = try strings.text(at: number) }
        #expect(strings.held < 10_000 + 2 * 65 * (64 << 10))
        #expect(try strings.text(at: 300_000) == nil)
        #expect(try strings.text(at: -1) == nil)
    }

    /// Changed bytes anywhere in the archive, and changed markup inside: any answer will do, a crash will not.
    @Test func `a thousand mutated workbooks crash nothing`() throws {
        let seed =
            ProcessInfo.processInfo.environment["MINGCHA_SEED"].flatMap(UInt64.init)
            ?? UInt64.random(in: 1...UInt64.max)
        print("MINGCHA_SEED=\(seed)")
        var random = SeededRandom(state: seed)
        let sound = WorkbookBytes(
            .init(
                rows: Self.rows + [["乙", .number("45292", .date)], [.inline("丙"), .error("#N/A")]], merges: ["A2:A3"]))
        for round in 0..<1000 {
            var zip = sound.zip
            if round % 2 == 0 {
                let index = random.below(zip.entries.count)
                mutate(&zip.entries[index].content, &random)
            }
            var bytes = zip.bytes
            if round % 2 == 1 { mutate(&bytes, &random) }
            do {
                _ = try read(bytes)
            } catch {
                #expect(error is ReadError)
            }
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
        let words = ["</row>", "<c r='B2' t='s'>", "<v>", "1e999", "<row r='0'>", "&amp;", "xl/", "<si>"]
        for _ in 0...random.below(4) {
            let at = random.below(bytes.count)
            switch random.below(4) {
            case 0: bytes[at] = UInt8(random.below(256))
            case 1: bytes[at] ^= UInt8(1 << random.below(8))
            case 2: bytes.removeSubrange(at..<min(bytes.count, at + random.below(12)))
            default: bytes.insert(contentsOf: Array(words[random.below(words.count)].utf8), at: at)
            }
            if bytes.isEmpty { return }
        }
    }

    private func read(_ zip: ZipBytes) throws -> ReadRows { try read(zip.bytes) }

    private func read(_ bytes: [UInt8]) throws -> ReadRows {
        let file = TemporaryFile(bytes, suffix: ".xlsx")
        return try ReadRows(XLSXReader(path: file.path, columns: .sample))
    }
}
