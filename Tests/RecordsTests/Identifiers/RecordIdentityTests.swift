// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Records
import Testing

struct RecordIdentityTests {
    @Test(arguments: ["law-69a4c154d0", "abc", "A.b_c-9", String(repeating: "a", count: 64)])
    func `a fit key stays`(_ key: String) {
        #expect(RecordIdentity.id(prefix: "d", source: "某站", key: key) == key)
    }

    @Test(arguments: [
        "", "ab", "9abc", "-abc", "a b", "元办发", "a/b", "a\u{0}b", "é12", String(repeating: "a", count: 65),
    ])
    func `any other key is hashed with its source`(_ key: String) {
        let id = RecordIdentity.id(prefix: "d", source: "某站", key: key)
        #expect(id == "d-" + SHA256Digest.hex(of: "某站\u{0}" + key).prefix(12))
        #expect(id != RecordIdentity.id(prefix: "d", source: "他站", key: key))
        #expect(id == RecordIdentity.hashedID(prefix: "d", source: "某站", key: key))
    }

    @Test func `source and key do not run into each other`() {
        #expect(
            RecordIdentity.hashedID(prefix: "d", source: "a", key: "bc")
                != RecordIdentity.hashedID(prefix: "d", source: "ab", key: "c"))
    }

    @Test func `a work has one id under all spellings of its name`() {
        #expect(RecordIdentity.workID(name: "《食品 安全法》") == RecordIdentity.workID(name: "食品安全法"))
        #expect(RecordIdentity.workID(name: "食品安全法") != RecordIdentity.workID(name: "药品管理法"))
        #expect(RecordIdentity.workID(name: "食品安全法").hasPrefix("w-"))
        #expect(RecordIdentity.workID(name: "食品安全法").utf8.count == 14)
    }
}
