// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// The encoding of a CSV file.
enum CSVEncoding: Hashable {
    case utf8
    case gb18030

    /// As ICU and messages call it.
    var label: String {
        switch self {
        case .utf8: "UTF-8"
        case .gb18030: "GB18030"
        }
    }

    /// How many bytes around the first one that leaves ASCII are judged.
    private static let window = 64 << 10

    /// Tells the encoding from the first lines that leave ASCII: UTF-8 where they are valid UTF-8 with characters that
    /// Chinese is written with (text in GB18030 hardly ever is by chance), GB18030 where they are valid in that.
    ///
    /// Whether it is right shows row by row: each cell is checked again, and a heading read in the wrong encoding names
    /// no column.
    /// - Throws: `encoding` for UTF-16, UTF-32 and what is neither.
    static func detect(path: String) throws(ReadError) -> CSVEncoding {
        let file = try OpenFile(path: path)
        var piece: [UInt8] = []
        var isFirst = true
        while try file.read(upTo: window, into: &piece) > 0 {
            if isFirst {
                if piece.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
                if piece.starts(with: [0x84, 0x31, 0x95, 0x33]) { return .gb18030 }
                if hasWideUnits(piece) { throw .tableEncoding }
            }
            if let start = piece.firstIndex(where: { $0 >= 0x80 }) {
                // Whole lines, so that no character is cut at either end.
                let lineStart = piece[..<start].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
                var sample = Array(piece[lineStart...])
                while sample.count < window, try file.read(upTo: window, into: &sample) > 0 {}
                return try judge(sample, isCut: sample.count >= window)
            }
            isFirst = false
            piece.removeAll(keepingCapacity: true)
        }
        return .utf8
    }

    private static func judge(_ sample: [UInt8], isCut: Bool) throws(ReadError) -> CSVEncoding {
        guard let converter = CharsetConverter(named: gb18030.label) else { throw .tableEncoding }
        var lines = sample.split { $0 == 0x0A || $0 == 0x0D }
        if isCut, lines.count > 1 { lines.removeLast() }
        // Counted in bytes: long lines say more than short ones.
        var (unicode, mainland, either, neither) = (0, 0, 0, 0)
        for line in lines where !line.allSatisfy({ $0 < 0x80 }) {
            switch (utf8(line, mayBeCut: isCut && lines.count == 1), converter.decode(line).faults) {
            case (let text?, _) where text.unicodeScalars.contains { $0.value >= 0x800 }: unicode += line.count
            // Two bytes of GB18030 are often one character of UTF-8, but none that Chinese is written with.
            case (.some, _): either += line.count
            case (nil, 0): mainland += line.count
            case (nil, 1) where isCut && lines.count == 1: mainland += line.count
            case (nil, _): neither += line.count
            }
        }
        if unicode > 0, unicode >= mainland { return .utf8 }
        guard mainland > neither || either > neither else { throw .tableEncoding }
        return .gb18030
    }

    private static func utf8(_ line: ArraySlice<UInt8>, mayBeCut: Bool) -> String? {
        if let text = String(validating: line, as: UTF8.self) { return text }
        guard mayBeCut else { return nil }
        return (1...3).lazy.compactMap { String(validating: line.dropLast($0), as: UTF8.self) }.first
    }

    private static func hasWideUnits(_ head: [UInt8]) -> Bool {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return true }
        let sample = head.prefix(4096)
        return sample.count { $0 == 0 } * 4 > sample.count
    }
}

extension ReadError {
    static let tableEncoding = ReadError(
        .encoding, "表格不是 UTF-8 编码，也不是 GB18030（GBK）编码。请另存为“CSV UTF-8”后重新提交。")
}
