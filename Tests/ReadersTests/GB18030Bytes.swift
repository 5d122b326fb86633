// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Text as the spreadsheet programs of mainland offices save it.
enum GB18030Bytes {
    static func of(_ text: String) -> [UInt8] {
        let handle = iconv_open("GB18030", "UTF-8")
        precondition(Int(bitPattern: handle) != -1, "no GB18030 in this C library")
        defer { iconv_close(handle) }
        var input = Array(text.utf8CString.dropLast())
        var output = [CChar](repeating: 0, count: input.count * 4 + 16)
        let size = output.count
        var left = 0
        input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, fromLeft) = (source.baseAddress, source.count)
                var to = target.baseAddress
                left = size
                let result = iconv(handle, &from, &fromLeft, &to, &left)
                precondition(result != -1 && fromLeft == 0, "not in GB18030: \(text)")
            }
        }
        return output.prefix(size - left).map { UInt8(bitPattern: $0) }
    }
}
