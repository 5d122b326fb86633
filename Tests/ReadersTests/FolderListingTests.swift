// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Readers

@Suite struct FolderListingTests {
    @Test func `files come sorted and what is left aside is named`() throws {
        let folder = try TemporaryFolder()
        let names = ["b.txt", "a.txt", "sub/c.txt", ".hidden", "x.part", "y.tmp", "z.crdownload", "~$lock.docx"]
        for name in names { try folder.write(name) }
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link.txt", withDestinationPath: folder.path + "/a.txt")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: folder.path)
        let listing = try FolderListing(path: folder.path)
        let prefix = folder.path + "/"
        #expect(listing.files.map { $0.path.replacing(prefix, with: "") } == ["a.txt", "b.txt", "sub/c.txt"])
        #expect(listing.files.allSatisfy { $0.size == 6 })
        let skipped = Dictionary(
            uniqueKeysWithValues: listing.skipped.map { ($0.path.replacing(prefix, with: ""), $0.reason) })
        #expect(
            skipped == [
                ".hidden": .hidden, "x.part": .unfinished, "y.tmp": .unfinished, "z.crdownload": .unfinished,
                "~$lock.docx": .unfinished, "link.txt": .symlink, "loop": .symlink,
            ])
    }

    @Test func `one file lists itself`() throws {
        let file = TemporaryFile("{}")
        #expect(try FolderListing(path: file.path).files == [FolderListing.File(path: file.path, size: 2)])
    }

    @Test func `what is not there or no file is refused`() {
        #expect(throws: ReadError.notFound) { try FolderListing(path: "/nonexistent") }
        #expect(throws: ReadError.notFound) { try FolderListing(path: "") }
        #expect(throws: ReadError.notAFile) { try FolderListing(path: "/dev/null") }
    }

    @Test func `deep folders end`() throws {
        let folder = try TemporaryFolder()
        try folder.write(String(repeating: "d/", count: 40) + "a.txt")
        let listing = try FolderListing(path: folder.path)
        #expect(listing.files.isEmpty)
        #expect(listing.skipped.map(\.reason) == [.tooDeep])
    }

    @Test(arguments: [
        ("/x/a.txt", "a.txt"), ("a\nb.txt", "a\\u{A}b.txt"), ("\u{202E}fdp.txt", "\\u{202E}fdp.txt"), ("../../x", "x"),
        (String(repeating: "长", count: 300), String(repeating: "长", count: 120) + "…"), ("", ""),
    ])
    func `file names are printed on one line`(_ path: String, _ printed: String) {
        #expect(FileName.printable(path) == printed)
    }
}
