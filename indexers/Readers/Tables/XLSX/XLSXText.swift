// SPDX-License-Identifier: GPL-3.0-or-later

/// Text of a cell as it comes in pieces, cut at a limit.
struct XLSXText {
    private(set) var bytes: [UInt8] = []
    private(set) var isCut = false
    private let limit: Int
    private static let keptOfCut = 64 << 10

    init(limit: Int) { self.limit = limit }

    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard !isCut else { return }
        bytes.append(contentsOf: piece)
        guard bytes.count > limit else { return }
        isCut = true
        bytes.removeLast(max(0, bytes.count - Self.keptOfCut))
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: bytes.count <= Self.keptOfCut)
        isCut = false
    }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Characters that XML cannot hold stand as `_x000D_`, an underscore before such a sequence as `_x005F_` (ECMA-376
    /// part 1, 22.9.2.19); line ends become LF.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(0x0D) || text.contains("_x") else { return text }
        let scalars = Array(text.unicodeScalars)
        var output = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            if let scalar = escape(scalars, at: index) {
                output.append(scalar)
                index += 7
            } else {
                output.append(scalars[index])
                index += 1
            }
        }
        return String(output).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }

    private static func escape(_ scalars: [Unicode.Scalar], at index: Int) -> Unicode.Scalar? {
        guard scalars[index] == "_", index + 6 < scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_"
        else { return nil }
        var value: UInt32 = 0
        for scalar in scalars[(index + 2)..<(index + 6)] {
            guard scalar.isASCII, let digit = Character(scalar).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return Unicode.Scalar(value)
    }
}
