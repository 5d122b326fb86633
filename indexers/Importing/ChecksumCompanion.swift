// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Readers

/// The checksum that a sender laid beside a file: `数据.csv.sha256`, as `sha256sum` writes it (reliability.md F44).
enum ChecksumCompanion {
    /// Throws where a companion lies beside `path` and does not say `checksum`; without one, any file is good.
    static func check(_ path: String, checksum: String) throws(RowRefusal) {
        let companion = path + FolderListing.checksumEnding
        guard FileManager.default.fileExists(atPath: companion) else { return }
        guard let stated = stated(in: companion) else {
            throw RowRefusal(
                code: "bad_checksum",
                sentence: "旁边的校验文件（.sha256）读不出校验值。应以 64 位十六进制的 SHA-256 开头，如 sha256sum 命令所写。")
        }
        guard stated == checksum else {
            throw RowRefusal(
                code: "bad_checksum",
                sentence: "文件的 SHA-256 与旁边的校验文件（.sha256）不符：文件为 \(checksum.prefix(12))…，校验文件写的是 "
                    + "\(stated.prefix(12))…。文件可能没有传完或被改动，请重新上传文件和校验文件。")
        }
    }

    private static func stated(in path: String) -> String? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        guard let head = try? file.read(upToCount: 256) else { return nil }
        // `sha256sum` puts a backslash before lines whose file name needed escaping.
        let digits = head.drop { $0 == UInt8(ascii: "\\") }.prefix { $0 > 0x20 }
        let text = String(decoding: digits, as: UTF8.self).lowercased()
        return text.utf8.count == 64 && text.allSatisfy { $0.isASCII && $0.isHexDigit } ? text : nil
    }
}
