// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// The addresses that answers link to (interfaces.md).
public enum Address {
    /// The record in the API.
    public static func api(_ id: String) -> String { "/api/v1/records/" + encoded(id) }

    /// The record's page; `anchor` opens it at an article.
    public static func page(_ kind: RecordKind, _ id: String, anchor: String? = nil) -> String {
        let folder =
            switch kind {
            case .document: "doc"
            case .cleanup: "cleanup"
            case .enforcement, .licence: "decision"
            case .subject: "subject"
            case .credit: "credit"
            case .interpretation: "interpretation"
            case .item: "item"
            case .benchmark: "benchmark"
            }
        return "/\(folder)/" + encoded(id) + (anchor.map(fragment) ?? "")
    }

    /// What leads to a place within a page.
    static func fragment(_ anchor: String) -> String { "#" + encoded(anchor) }

    /// The page of a record: a subject's under its code, where it has one.
    static func page(of record: IndexedRecord, anchor: String? = nil) -> String {
        page(record.kind, record.subject?.code ?? record.id, anchor: anchor)
    }

    /// All that is public about the subject with this code, in the API.
    public static func subject(_ code: String) -> String { "/api/v1/subjects/" + encoded(code) }

    /// The page of all that is public about the subject with this code.
    public static func subjectPage(_ code: String) -> String { page(.subject, code) }

    /// A search address with these parameters.
    public static func search(_ path: String, _ parameters: [(name: String, value: String)]) -> String {
        let query = parameters.map { encoded($0.name) + "=" + encoded($0.value) }.joined(separator: "&")
        return query.isEmpty ? path : path + "?" + query
    }

    /// Percent-encodes all but the unreserved characters of RFC 3986.
    public static func encoded(_ text: String) -> String {
        if text.utf8.allSatisfy(isUnreserved) { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 3)
        for byte in text.utf8 {
            if isUnreserved(byte) {
                bytes.append(byte)
            } else {
                bytes.append(37)
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 65...90, 97...122, 48...57, 45, 46, 95, 126: true
        default: false
        }
    }
}
