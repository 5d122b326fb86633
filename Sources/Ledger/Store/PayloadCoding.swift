// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Foundation
import Records

/// Record values as JSON with sorted keys, so that equal values have equal texts.
struct PayloadCoding {
    private let encoder: JSONEncoder
    private let decoder = JSONDecoder()

    init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    func encode(_ value: some Encodable) throws -> Data { try encoder.encode(value) }

    func decode<Value: Decodable>(_ type: Value.Type, from data: Data, of id: String) throws -> Value {
        do {
            return try decoder.decode(type, from: data)
        } catch {
            throw LedgerError(.undecodable, "台账中的一项内容无法读出，请运行 verify 检查。", detail: "\(id): \(error)")
        }
    }

    /// Tells contents apart and finds bytes that changed on disk, which SQLite itself does not notice.
    static func checksum(_ texts: [Data]) -> String {
        var bytes = Data()
        bytes.reserveCapacity(texts.reduce(texts.count) { $0 + $1.count })
        for text in texts {
            bytes.append(text)
            bytes.append(0x0A)
        }
        return SHA256Digest.hex(of: bytes)
    }
}
