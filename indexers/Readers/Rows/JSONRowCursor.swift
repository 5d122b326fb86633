// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// A place in a JSON Lines file that moves row by row. Not for use from two threads at once.
public final class JSONRowCursor: RowCursor {
    /// Bytes of the file consumed so far, for progress.
    public var bytesRead: Int { lines.bytesConsumed }
    /// Size of the file in bytes when it was opened.
    public let totalBytes: Int

    private let reader: JSONLinesReader
    private let lines: LineCursor
    private var names: MemberNames?
    private let converter: CharsetConverter?
    private var foundRow = false

    init(_ reader: JSONLinesReader) throws(ReadError) {
        let file = try OpenFile(path: reader.path)
        guard file.size > 0 else { throw .empty }
        self.reader = reader
        totalBytes = file.size
        converter = reader.encoding == .gb18030 ? CharsetConverter(named: DeclaredEncoding.gb18030.charset) : nil
        names = reader.columns.map { MemberNames(table: $0) }
        lines = LineCursor(file: file, longestLine: reader.longestLine, chunk: reader.chunk)
        let head = try lines.peek().prefix(64 << 10)
        if converter == nil, !RowEncoding.mayBeUTF8(head, isWhole: file.size <= head.count) { throw .notUTF8 }
    }

    /// The next row, or `nil` at the end.
    /// - Throws: `unreadable` where the disk fails; `no_rows` at the end of a file that has blank lines only.
    public func next() throws(ReadError) -> RawRow? {
        while let line = try lines.next() {
            guard !line.isBlank else { continue }
            foundRow = true
            return row(of: converted(line))
        }
        guard foundRow else { throw .noRows }
        return nil
    }

    /// Neither LF nor CR is ever part of a character of GB18030, so lines may be converted one by one.
    private func converted(_ line: LineCursor.Line) -> LineCursor.Line {
        guard let converter, !line.bytes.allSatisfy({ $0 < 0x80 }) else { return line }
        // What stands for nothing becomes U+FFFD, which the parser refuses.
        return LineCursor.Line(
            number: line.number, bytes: Array(converter.decode(line.bytes[...]).text.utf8), wasCut: line.wasCut,
            hasEnd: line.hasEnd)
    }

    private func row(of line: LineCursor.Line) -> RawRow {
        guard !line.wasCut else {
            let error = RowError(.tooLong, "这一行超过 \(reader.longestLine >> 20) MB。请把正文改为附件文件。")
            return RawRow(number: line.number, bytes: line.bytes, result: .failure(error))
        }
        let result = Result { () throws(RowError) in
            let object = try JSONParser.object(of: line.bytes, longestString: reader.longestString)
            return try names?.renamed(object) ?? object
        }
        // Only the last line can lack its end; where it also breaks off, the upload broke off.
        if case .failure(let error) = result, !line.hasEnd, error.code == .badJSON || error.code == .invalidUTF8,
            JSONParser.breaksOff(line.bytes)
        {
            let cut = RowError(.truncated, column: error.column, "文件在这一行中断，行不完整。请重新上传完整文件。")
            return RawRow(number: line.number, bytes: line.bytes, result: .failure(cut))
        }
        return RawRow(number: line.number, bytes: line.bytes, result: result)
    }
}
