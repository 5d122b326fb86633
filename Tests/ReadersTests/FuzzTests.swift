// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Readers

/// Mutated inputs through every reader that runs in this process: any answer will do, a crash will not.
/// `MINGCHA_SEED` repeats a run.
@Suite struct FuzzTests {
    private static let seeds: [[UInt8]] = [
        Array("{\"id\":\"甲\",\"n\":-1.5e3,\"list\":[1,{\"a\":null}],\"t\":\"\\u4e2d\\n\"}\r\n{\"id\":2}\n".utf8),
        Array("青川县文件\n青办发〔2021〕9号\n\n关于印发《某办法\n（试行）》的通知\n各乡镇：\n\u{0C}— 7 —\n2016 年 9 月 28 日\n一、甲，\n第三条 乙".utf8),
        Array("<html><head><meta charset='gbk'><script>x</script></head><nav>a</nav><!-- c --><p>文</p></html>".utf8),
        ZipBytes(entries: [
            .init(name: "[Content_Types].xml", content: [1]), .init(name: "word/document.xml", content: [2, 3]),
        ]).bytes,
        Array("示例县公示表,,\n序号,示例名称,统一代码（示例代码）\n1,\"甲\"\"乙\",A\n合计,,\n".utf8),
        GB18030Bytes.of("SL_MC\tSL_DM\tBZ\r\n甲\t9.1E+17\t\"一\n二\"\r\n"),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 700),
        Array("%PDF-1.4\n%%EOF".utf8), [0xFF, 0xFE, 0x41, 0x00], [0xB9, 0xAB, 0xB8, 0xE6],
    ]

    @Test func `two thousand mutated inputs crash nothing`() throws {
        let seed =
            ProcessInfo.processInfo.environment["MINGCHA_SEED"].flatMap(UInt64.init)
            ?? UInt64.random(in: 1...UInt64.max)
        print("MINGCHA_SEED=\(seed)")
        var random = SeededRandom(state: seed)
        for _ in 0..<2000 {
            let bytes = mutated(Self.seeds[random.below(Self.seeds.count)], &random)
            feed(bytes, &random)
        }
    }

    private func feed(_ bytes: [UInt8], _ random: inout SeededRandom) {
        outcome { _ = try JSONParser.object(of: bytes, longestString: 1 + random.below(100)) }
        _ = JSONParser.breaksOff(bytes)
        outcome { _ = try ArchiveLimits().check(ZipDirectory(bytes)) }
        outcome { _ = try PlainTextReader.read(bytes, charset: random.below(2) == 0 ? nil : "big5") }
        outcome {
            _ = try FileFormat.detect(path: "a." + ["pdf", "docx", "txt", "jsonl", ""][random.below(5)], head: bytes)
        }
        let file = TemporaryFile(bytes, suffix: ".csv")
        outcome {
            var reader = CSVReader(path: file.path, columns: .sample)
            reader.chunk = 1 + random.below(40)
            reader.longestCell = 1 + random.below(200)
            _ = try ReadRows(reader)
        }
        _ = HTMLCharset.declared(in: bytes)
        let kept = HTMLContent.kept(of: bytes)
        #expect(kept.count <= bytes.count)
        _ = CompoundFile.hasMacros(bytes) || CompoundFile.isEncryptedPackage(bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        let clean = LayoutCleaner.clean(text)
        #expect(!clean.unicodeScalars.contains { $0 == "\r" || $0 == "\u{0C}" })
        _ = FileName.printable(text)
        if case .object(let object)? = try? JSONParser.value(of: bytes, longestString: .max, deepest: 64) {
            var pandoc = PandocText()
            pandoc.append(object, titleIsText: true)
            for key in object.keys { outcome { _ = try object.date(key) } }
        }
    }

    private func outcome(_ body: () throws -> Void) {
        do { try body() } catch { #expect(error is ReadError || error is RowError) }
    }

    private func mutated(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        var bytes = bytes
        for _ in 0...random.below(8) {
            let at = random.below(bytes.count + 1)
            switch random.below(6) {
            case 0: bytes.insert(UInt8(random.below(256)), at: at)
            case 1: if at < bytes.count { bytes[at] = UInt8(random.below(256)) }
            case 2: if at < bytes.count { bytes[at] ^= UInt8(1 << random.below(8)) }
            case 3: bytes.removeSubrange(at..<min(bytes.count, at + random.below(20)))
            case 4: bytes.insert(contentsOf: bytes.prefix(random.below(60)), at: at)
            default:
                bytes.insert(contentsOf: Self.seeds[random.below(Self.seeds.count)].prefix(random.below(40)), at: at)
            }
        }
        return bytes
    }
}
