// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
internal import GRDB
import Records

// GRDB's subscripts end the program on a value of another type, which a damaged file can hold; these throw.
extension Row {
    func integer(_ index: Int) throws -> Int64 { try decode(Int64.self, atIndex: index) }

    func optionalInteger(_ index: Int) throws -> Int64? { try decode(Int64?.self, atIndex: index) }

    func string(_ index: Int) throws -> String { try decode(String.self, atIndex: index) }

    func optionalString(_ index: Int) throws -> String? { try decode(String?.self, atIndex: index) }

    func bytes(_ index: Int) throws -> Data {
        try withUnsafeData(atIndex: index) { data in data.map { Data(Array($0)) } ?? Data() }
    }

    /// A long text, NUL and all.
    func text(_ index: Int) throws -> String {
        try withUnsafeData(atIndex: index) { data in String(decoding: data ?? Data(), as: UTF8.self) }
    }

    func kind(_ index: Int) throws -> RecordKind {
        let name = try string(index)
        guard let kind = RecordKind(rawValue: name) else {
            throw LedgerError(.undecodable, "台账中的一项内容无法读出，请运行 verify 检查。", detail: "kind \(name)")
        }
        return kind
    }
}
