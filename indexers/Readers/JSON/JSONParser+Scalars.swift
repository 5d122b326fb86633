// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONParser {
    /// The byte under the cursor; 255, which UTF-8 never holds, at the end.
    var peek: UInt8 { index < bytes.count ? bytes[index] : 255 }

    mutating func skipBlanks() {
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return }
            index += 1
        }
    }

    /// number = [ "-" ] ( "0" / digit1-9 *digit ) [ "." 1*digit ] [ e [ sign ] 1*digit ]
    mutating func number() throws(RowError) -> String {
        let start = index
        if peek == UInt8(ascii: "-") { index += 1 }
        if peek == UInt8(ascii: "0") {
            index += 1
        } else {
            try digits()
        }
        if peek == UInt8(ascii: ".") {
            index += 1
            try digits()
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            index += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
            try digits()
        }
        guard !isDigit(peek) else { throw broken("数字不能以 0 开头，编号请加引号写成文字") }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// A string; escapes resolved. Refuses NUL, U+FFFD and unpaired surrogates: all three mean damaged text.
    mutating func string() throws(RowError) -> String {
        index += 1
        let start = index
        var isPlain = true
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") {
                isPlain = false
                index += 1
                if index < bytes.count { index += 1 }
                continue
            }
            if byte < 0x20 { throw control(byte) }
            if byte == 0xEF, refusesReplacement, index + 2 < bytes.count, bytes[index + 1] == 0xBF,
                bytes[index + 2] == 0xBD
            {
                throw replaced()
            }
            index += 1
        }
        guard index < bytes.count else { throw broken("文字缺少结束的引号") }
        let content = start..<index
        guard content.count <= longestString else {
            throw RowError(
                .tooLong, field: field, column: column,
                "字段 \(field ?? "") 的文字超过 \(longestString / 1_000_000) MB。请改为附件文件。")
        }
        let text: String
        if isPlain {
            text = String(decoding: bytes[content], as: UTF8.self)
        } else {
            text = try unescaped(content)
        }
        index = content.upperBound + 1
        return text
    }

    private mutating func unescaped(_ content: Range<Int>) throws(RowError) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(content.count)
        index = content.lowerBound
        while index < content.upperBound {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\\") else {
                output.append(byte)
                continue
            }
            let escape = peek
            index += 1
            switch escape {
            case UInt8(ascii: "n"): output.append(0x0A)
            case UInt8(ascii: "t"): output.append(0x09)
            case UInt8(ascii: "r"): output.append(0x0D)
            case UInt8(ascii: "b"): output.append(0x08)
            case UInt8(ascii: "f"): output.append(0x0C)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(escape)
            case UInt8(ascii: "u"):
                output.append(contentsOf: String(Character(try escapedScalar(before: content.upperBound))).utf8)
            default:
                index -= 1
                throw broken("反斜杠后的转义不认识")
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private mutating func escapedScalar(before end: Int) throws(RowError) -> Unicode.Scalar {
        var value = try hexadecimal(before: end)
        if (0xD800...0xDBFF).contains(value) {
            guard index + 1 < end, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
                throw surrogate()
            }
            index += 2
            let low = try hexadecimal(before: end)
            guard (0xDC00...0xDFFF).contains(low) else { throw surrogate() }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        guard value != 0 else { throw control(0) }
        guard value != 0xFFFD || !refusesReplacement else { throw replaced() }
        guard let scalar = Unicode.Scalar(value) else { throw surrogate() }
        return scalar
    }

    private mutating func hexadecimal(before end: Int) throws(RowError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard index < end, let digit = hexDigit(bytes[index]) else { throw broken("\\u 后应是四位十六进制数") }
            value = value << 4 | digit
            index += 1
        }
        return value
    }

    private func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 48...57: UInt32(byte - 48)
        case 65...70: UInt32(byte - 55)
        case 97...102: UInt32(byte - 87)
        default: nil
        }
    }

    private mutating func digits() throws(RowError) {
        guard isDigit(peek) else { throw broken("数字写法不对") }
        while isDigit(peek) { index += 1 }
    }

    private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
