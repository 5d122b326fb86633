// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// The finished JSON of an answer, written straight into bytes.
struct Reply {
    private(set) var bytes: [UInt8] = []

    init(_ question: Question, _ runner: PlanRunner) throws {
        let execution = try runner.run(try question.plan)
        bytes.reserveCapacity(16_384)
        add("{\"total\":\(execution.total),\"hits\":[")
        for (index, hit) in execution.hits.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            try add(hit: runner.stored(hit.recordDocument))
        }
        bytes.append(UInt8(ascii: "]"))
        if question.hasFacets {
            add(",\"facets\":{\"dept\":")
            add(execution.facets.organ) { $0.utf8.dropFirst() }
            add(",\"field\":")
            add(execution.facets.field) { $0.utf8.dropFirst() }
            add(",\"kind\":")
            add(execution.facets.kind) { name in
                String(RecordIndex.kinds.firstIndex { $0.rawValue == name } ?? 0).utf8
            }
            add(",\"year\":")
            add(execution.facets.year) { $0.utf8 }
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func add<Name: Sequence<UInt8>>(_ counts: [Execution.Count], _ name: (String) -> Name) {
        bytes.append(UInt8(ascii: "{"))
        for (index, entry) in counts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "\""))
            bytes.append(contentsOf: name(entry.value))
            bytes.append(UInt8(ascii: "\""))
            bytes.append(UInt8(ascii: ":"))
            add(String(entry.hits))
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private static let names: [StaticString] = [
        "\"id\":", "\"name\":", "\"snip\":", "\"dept\":", "\"field\":", "\"date\":", "\"kind\":",
    ]

    /// The columns of a stored record and the beginning of its text as an object.
    private mutating func add(hit stored: [UInt8]) {
        stored.withUnsafeBufferPointer { stored in
            let lineEnd = stored.firstIndex(of: 10) ?? stored.endIndex
            // Behind the line of the header and the line of the passage's place.
            var start = lineEnd
            for _ in 0..<2 {
                start = stored[min(start + 1, stored.endIndex)...].firstIndex(of: 10) ?? stored.endIndex
            }
            bytes.append(UInt8(ascii: "{"))
            add(name: 2)
            let text = UnsafeBufferPointer(rebasing: stored[min(start + 1, stored.endIndex)...])
            add(quoted: UnsafeBufferPointer(rebasing: text[..<Self.end(of: text, characters: 100)]))
            bytes.append(UInt8(ascii: ","))
            var at = stored.startIndex
            for index in 0..<6 where at <= lineEnd {
                let end = stored[at..<lineEnd].firstIndex(of: 9) ?? lineEnd
                let column = UnsafeBufferPointer(rebasing: stored[at..<end])
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                add(name: index < 2 ? index : index + 1)
                if index == 1 { add(quoted: column) } else { bytes.append(contentsOf: column) }
                at = end + 1
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private mutating func add(name: Int) { Self.names[name].withUTF8Buffer { bytes.append(contentsOf: $0) } }

    /// Where so many characters end, or the text.
    private static func end(of text: UnsafeBufferPointer<UInt8>, characters: Int) -> Int {
        var left = characters
        for index in 0..<text.count where text[index] & 0xC0 != 0x80 {
            if left == 0 { return index }
            left -= 1
        }
        return text.count
    }

    private mutating func add(quoted text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        // Runs without anything to escape in one go.
        var start = 0
        for index in 0..<text.count {
            let byte = text[index]
            guard byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            bytes.append(contentsOf: text[start..<index])
            start = index + 1
            if byte < 32 {
                add("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
            } else {
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            }
        }
        bytes.append(contentsOf: text[start...])
        bytes.append(UInt8(ascii: "\""))
    }
}
