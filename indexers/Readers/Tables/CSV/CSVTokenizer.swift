// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts a file into records and cells (RFC 4180), reading `chunk` bytes at a time.
///
///     file   = record *(end record) [end]      end  = LF / CRLF / CR
///     record = cell *(separator cell)          cell = quoted / plain
///     quoted = DQUOTE *(any / 2DQUOTE) DQUOTE *blank
///
/// A quote inside a plain cell is a character like any other. Works on bytes: in UTF-8 and GB18030 no separator, quote or
/// line end is ever part of another character. Memory stays within one chunk and the cells of one record, each cut at
/// `longestCell`.
final class CSVTokenizer {
    /// A record may be this many times the longest cell.
    private static let longestRecord = 6
    private static let keptOfCutCell = 64 << 10

    private enum State { case start, plain, quoted, closed }

    private(set) var bytesConsumed = 0
    private let file: OpenFile
    private let separator: UInt8
    private let longestCell: Int
    private let chunk: Int
    private var buffer: [UInt8] = []
    private var position = 0
    private var atEnd = false
    private var line = 1
    private var skipsLineFeed = false
    private var isFirst = true

    init(file: OpenFile, separator: UInt8, longestCell: Int, chunk: Int) {
        self.file = file
        self.separator = separator
        self.longestCell = max(1, longestCell)
        self.chunk = max(1, chunk)
    }

    /// The next record, blank lines among them (one empty cell); `nil` at the end.
    /// - Throws: `unreadable`; `unclosed_quote` where a quoted cell goes on to the end of the file, or crosses a line
    ///   end and is then followed by text: its quote was opened by mistake, and what it swallowed cannot be told.
    func next() throws(ReadError) -> CSVRecord? {
        var record = CSVRecord(line: line)
        var state = State.start
        var opened = line
        var isCut = false
        while try ready() {
            if skipsLineFeed {
                skipsLineFeed = false
                if buffer[position] == 0x0A {
                    advance(1)
                    continue
                }
            }
            if isFirst {
                isFirst = false
                try skipMark()
                record.line = line
                continue
            }
            let byte = buffer[position]
            switch state {
            case .start:
                isCut = false
                if byte == 0x22 {
                    opened = line
                    state = .quoted
                    advance(1)
                } else {
                    state = .plain
                }
            case .plain:
                let stop = run { $0 == separator || $0 == 0x0A || $0 == 0x0D }
                take(upTo: stop, into: &record, isCut: &isCut)
                guard position < buffer.count else { continue }
                record.ends.append(record.bytes.count)
                if buffer[position] == separator {
                    state = .start
                    advance(1)
                } else {
                    endLine()
                    return record
                }
            case .quoted:
                let stop = run { $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
                take(upTo: stop, into: &record, isCut: &isCut)
                guard position < buffer.count else { continue }
                if buffer[position] == 0x22 {
                    state = .closed
                    advance(1)
                } else {
                    endLine()
                    append([0x0A], to: &record, isCut: &isCut)
                }
            case .closed:
                if byte == 0x22 {
                    append([0x22], to: &record, isCut: &isCut)
                    state = .quoted
                    advance(1)
                } else if byte == separator {
                    record.ends.append(record.bytes.count)
                    state = .start
                    advance(1)
                } else if byte == 0x0A || byte == 0x0D {
                    record.ends.append(record.bytes.count)
                    endLine()
                    return record
                } else if byte == 0x20 || byte == 0x09 {
                    advance(1)
                } else {
                    guard line == opened else { throw .unclosedQuote(line: opened) }
                    record.fault = record.fault ?? .badQuote
                    append([0x22], to: &record, isCut: &isCut)
                    state = .plain
                }
            }
        }
        switch state {
        case .quoted: throw .unclosedQuote(line: opened)
        case .start where record.ends.isEmpty: return nil
        case .start, .plain, .closed:
            record.ends.append(record.bytes.count)
            return record
        }
    }

    private func ready() throws(ReadError) -> Bool {
        while position >= buffer.count {
            guard !atEnd else { return false }
            buffer.removeAll(keepingCapacity: true)
            position = 0
            if try file.read(upTo: chunk, into: &buffer) == 0 { atEnd = true }
        }
        return true
    }

    private func advance(_ count: Int) {
        position += count
        bytesConsumed += count
    }

    private func endLine() {
        skipsLineFeed = buffer[position] == 0x0D
        advance(1)
        line += 1
    }

    // Byte order marks of UTF-8 and GB18030, the only ones that may come here.
    private func skipMark() throws(ReadError) {
        while buffer.count < 4, !atEnd {
            if try file.read(upTo: chunk, into: &buffer) == 0 { atEnd = true }
        }
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { advance(3) }
        if buffer.starts(with: [0x84, 0x31, 0x95, 0x33]) { advance(4) }
    }

    private func run(until isStop: (UInt8) -> Bool) -> Int {
        let start = position
        return buffer.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count, !isStop(bytes[index]) { index += 1 }
            return index
        }
    }

    private func take(upTo stop: Int, into record: inout CSVRecord, isCut: inout Bool) {
        append(buffer[position..<stop], to: &record, isCut: &isCut)
        advance(stop - position)
    }

    private func append(_ bytes: some Collection<UInt8>, to record: inout CSVRecord, isCut: inout Bool) {
        guard !isCut else { return }
        record.bytes.append(contentsOf: bytes)
        let start = record.ends.last ?? 0
        guard record.bytes.count - start > longestCell || record.bytes.count > longestCell * Self.longestRecord
        else { return }
        record.fault = .tooLong
        record.bytes.removeLast(max(0, record.bytes.count - start - Self.keptOfCutCell))
        isCut = true
    }
}
