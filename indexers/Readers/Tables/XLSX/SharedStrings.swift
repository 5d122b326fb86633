// SPDX-License-Identifier: GPL-3.0-or-later

/// The texts that the cells of a workbook refer to by number.
///
/// The first 48 MB stay in memory, the rest goes to temporary files: a workbook of a million rows may hold gigabytes of
/// them. Not for use from two threads at once.
final class SharedStrings {
    private(set) var count = 0
    private var arena: [UInt8] = []
    private var ends: [Int] = []
    private var rest: (texts: ScratchFile, ends: ScratchFile)?
    /// Numbers of texts over the limit of a cell, of which only the beginning is kept.
    private var cut: Set<Int> = []
    private let inMemory: Int

    init(inMemory: Int = 48 << 20) { self.inMemory = inMemory }

    /// Bytes in memory, for tests.
    var held: Int {
        arena.count + ends.count * MemoryLayout<Int>.size + (rest.map { $0.texts.held + $0.ends.held } ?? 0)
    }

    /// Adds the next text, in UTF-8. All texts are added before the first is read.
    /// - Throws: `unreadable` where the temporary folder is full.
    func append(_ text: [UInt8], isCut: Bool) throws(ReadError) {
        if isCut { cut.insert(count) }
        count += 1
        if rest == nil, arena.count + text.count + ends.count * MemoryLayout<Int>.size <= inMemory {
            arena += text
            ends.append(arena.count)
            return
        }
        let files = if let rest { rest } else { (texts: try ScratchFile(), ends: try ScratchFile()) }
        rest = files
        try files.texts.append(text)
        try files.ends.append(withUnsafeBytes(of: files.texts.count.littleEndian) { Array($0) })
    }

    /// The text with this number, from 0, and whether it was cut; `nil` where there is none.
    func text(at index: Int) throws(ReadError) -> (text: String, isCut: Bool)? {
        guard index >= 0, index < count else { return nil }
        let isCut = !cut.isEmpty && cut.contains(index)
        guard index >= ends.count else {
            let start = index == 0 ? 0 : ends[index - 1]
            return (String(decoding: arena[start..<ends[index]], as: UTF8.self), isCut)
        }
        guard let rest else { return nil }
        let place = index - ends.count
        let start = place == 0 ? 0 : try end(place - 1, rest.ends)
        let bytes = try rest.texts.read(start..<max(start, try end(place, rest.ends)))
        return (String(decoding: bytes, as: UTF8.self), isCut)
    }

    private func end(_ place: Int, _ file: ScratchFile) throws(ReadError) -> Int {
        try file.read((place * 8)..<(place * 8 + 8)).number64(at: 0)
    }
}
