// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Schema
import Testing

@Suite struct GenerationTests {
    private let folder = NSTemporaryDirectory() + "mingcha-generation-" + UUID().uuidString

    private func write(_ text: String, _ name: String) throws {
        let url = URL(fileURLWithPath: folder + "/" + name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    private func manifest(schema: Int, size: Int) -> String {
        """
        {"schema":\(schema),"analyser":"\(SchemaVersion.analyser)","sequence":1,"records":0,"passages":0,
        "dataThrough":"","files":[{"name":"postlist.glass","size":\(size),"sha256":"x"}]}
        """
    }

    @Test func `a folder without a pointer has no index`() {
        #expect(throws: GenerationError.missing(folder)) { try Generation.current(in: folder) }
    }

    @Test func `a generation of another version is refused`() throws {
        try write("gen-1\n", "current")
        try write("12345", "gen-1/postlist.glass")
        try write(manifest(schema: SchemaVersion.schema + 1, size: 5), "gen-1/manifest.json")
        #expect(throws: GenerationError.otherVersion(folder + "/gen-1")) { try Generation.current(in: folder) }
    }

    @Test func `a truncated or missing file is refused by name`() throws {
        try write("gen-1\n", "current")
        try write("1234", "gen-1/postlist.glass")
        try write(manifest(schema: SchemaVersion.schema, size: 5), "gen-1/manifest.json")
        #expect(throws: GenerationError.damaged(folder + "/gen-1", "postlist.glass")) {
            try Generation.current(in: folder)
        }
        try FileManager.default.removeItem(atPath: folder + "/gen-1/manifest.json")
        #expect(throws: GenerationError.damaged(folder + "/gen-1", "manifest.json")) {
            try Generation.current(in: folder)
        }
    }

    @Test func `the pointer says moment, day and sources, and an older one less`() throws {
        let source = IndexedSource(
            kind: .credit, name: "示例\n来源", organ: nil, rowNames: ["甲"], checkedOn: CivilDate("2026-11-20"),
            failedOn: nil, condition: .current, isReviewed: nil)
        try write("12345", "gen-1/postlist.glass")
        try write(manifest(schema: SchemaVersion.schema, size: 5), "gen-1/manifest.json")
        let full = Generation.Pointer(
            name: "gen-1", dataThrough: "2026-11-20T12:00:00+08:00", day: CivilDate("2026-11-21"), sources: [source])
        try write(full.text, "current")
        #expect(Generation.pointer(in: folder) == full)
        #expect(try Generation.current(in: folder).manifest.sources == [source])
        let alone = Generation.Pointer(name: "gen-1", dataThrough: nil, sources: [source])
        try write(alone.text, "current")
        #expect(Generation.pointer(in: folder)?.sources == [source])
        try write("gen-1\n2026-11-20T12:00:00+08:00\n2026-11-21\n", "current")
        #expect(try Generation.current(in: folder).manifest.sources == nil)
    }

    @Test(arguments: ["../gen-1", "gen-1/../../etc", "/etc", "", "other"])
    func `a pointer that leads out of the folder names nothing`(pointer: String) throws {
        try write(pointer, "current")
        #expect(Generation.currentName(in: folder) == nil)
    }
}
