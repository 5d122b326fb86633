// SPDX-License-Identifier: GPL-3.0-or-later

/// Splits a file into lines at LF, CRLF or lone CR, reading `chunk` bytes at a time.
///
/// JSON forbids raw CR inside strings, so splitting there never cuts a row. Memory stays within one chunk
/// plus the longest line allowed.
final class LineCursor {
    struct Line {
        let number: Int
        let bytes: [UInt8]
        /// The line was longer than allowed; `bytes` holds only its beginning.
        let wasCut: Bool
        /// A line end followed; false at most for the last line.
        let hasEnd: Bool

        var isBlank: Bool { !wasCut && bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    }

    static let keptOfCutLine = 64 << 10

    private(set) var bytesConsumed = 0
    private let file: OpenFile
    private let longestLine: Int
    private let chunk: Int
    private var buffer: [UInt8] = []
    private var start = 0
    private var scanned = 0
    private var atEnd = false
    private var skipsLineFeed = false
    private var number = 0

    init(file: OpenFile, longestLine: Int, chunk: Int) {
        self.file = file
        self.chunk = max(1, chunk)
        self.longestLine = max(1, longestLine)
    }

    /// The first chunk, without moving.
    func peek() throws(ReadError) -> ArraySlice<UInt8> {
        if buffer.isEmpty { try fill() }
        return buffer[start...]
    }

    func next() throws(ReadError) -> Line? {
        var kept: [UInt8] = []
        var isCut = false
        while true {
            if let end = lineEnd() {
                let line = finish(kept, isCut: isCut, end: end, hasEnd: true)
                start = end + 1
                bytesConsumed += 1
                skipsLineFeed = buffer[end] == 0x0D
                scanned = start
                return line
            }
            if atEnd {
                guard start < buffer.count || isCut else { return nil }
                let line = finish(kept, isCut: isCut, end: buffer.count, hasEnd: false)
                start = buffer.count
                return line
            }
            if isCut || buffer.count - start > longestLine {
                if !isCut { kept = Array(buffer[start...].prefix(Self.keptOfCutLine)) }
                isCut = true
                bytesConsumed += buffer.count - start
                start = buffer.count
            }
            try fill()
        }
    }

    private func finish(_ kept: [UInt8], isCut: Bool, end: Int, hasEnd: Bool) -> Line {
        number += 1
        bytesConsumed += end - start
        let isTooLong = isCut || end - start > longestLine
        var content = buffer[start..<end]
        if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
        let bytes = isCut ? kept : isTooLong ? Array(content.prefix(Self.keptOfCutLine)) : Array(content)
        return Line(number: number, bytes: bytes, wasCut: isTooLong, hasEnd: hasEnd)
    }

    private func lineEnd() -> Int? {
        if skipsLineFeed, start < buffer.count {
            skipsLineFeed = false
            if buffer[start] == 0x0A {
                start += 1
                bytesConsumed += 1
            }
        }
        scanned = max(scanned, start)
        let found = buffer.withUnsafeBufferPointer { bytes -> Int? in
            var index = scanned
            while index < bytes.count {
                if bytes[index] == 0x0A || bytes[index] == 0x0D { return index }
                index += 1
            }
            return nil
        }
        if found == nil { scanned = buffer.count }
        return found
    }

    private func fill() throws(ReadError) {
        if start > 0 {
            buffer.removeFirst(start)
            scanned -= start
            start = 0
        }
        if try file.read(upTo: chunk, into: &buffer) == 0 { atEnd = true }
    }
}
