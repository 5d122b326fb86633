// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Records

@Suite struct OrganTableTests {
    let directory = OrganDirectory.standard

    private static func precedes(_ left: Organ, _ right: Organ) -> Bool {
        guard let end = left.validTo, let start = right.validFrom else { return false }
        return end < start
    }

    private static func isASCII(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { $0 < 0x80 } }

    @Test func `ids are unique ASCII and every name of one day belongs to one organ`() {
        #expect(Set(directory.organs.map(\.id)).count == directory.organs.count)
        for organ in directory.organs { #expect(Self.isASCII(organ.id)) }
        for (name, holders) in directory.named where holders.count > 1 {
            for (offset, left) in holders.enumerated() {
                for right in holders[(offset + 1)...] {
                    let (first, second) = (directory.organs[left], directory.organs[right])
                    #expect(Self.precedes(first, second) || Self.precedes(second, first), "\(name): \(first.id)")
                }
            }
        }
    }

    @Test func `every succession joins organs of the table on a day that fits them`() throws {
        for succession in directory.successions {
            let from = try #require(directory.organ(id: succession.from))
            let to = try #require(directory.organ(id: succession.to))
            let day = try #require(succession.on)
            if let first = to.validFrom { #expect(first <= day, "\(from.id) to \(to.id)") }
            if succession.extent == .whole {
                let last = try #require(from.validTo, "\(from.id) passes on as a whole and must end")
                #expect(abs(last.days(to: day)) <= 1)
            }
        }
        for ended in directory.organs where ended.validTo != nil {
            let whole = directory.successions(of: ended.id).filter { $0.extent == .whole }
            #expect(!whole.isEmpty, "\(ended.id)")
        }
    }

    @Test func `the ten townships carry their codes`() {
        let townships = directory.organs.filter { $0.kind == .township }
        let codes = [
            "532328101", "532328103", "532328104", "532328202", "532328203", "532328204", "532328205", "532328206",
            "532328209", "532328210",
        ]
        #expect(townships.map(\.division).sorted() == codes)
    }

    @Test(arguments: [
        ("id\tname\n", "missingColumn"), ("", "empty"),
        ("id\tname\tkind\tdivision\na\tb\tdepartment\n", "wrongCellCount"),
        ("id\tname\tkind\tdivision\na\tb\tministry\t53\n", "badWord"),
        ("id\tname\tkind\tdivision\tvalid_from\na\tb\tdepartment\t53\t2019-02-30\n", "badDate"),
    ])
    func `a faulty table is refused with its line`(text: String, code: String) {
        let successions = Array("from\tto\tfunction\textent\n".utf8)
        do throws(DomainTable.Fault) {
            _ = try OrganDirectory(organTable: Array(text.utf8), successionTable: successions)
            Issue.record("accepted")
        } catch {
            #expect(error.code.rawValue == code)
            #expect(error.description.hasPrefix("line \(error.line): "))
        }
    }

    @Test func `a table that is not UTF-8 is refused`() {
        #expect(throws: DomainTable.Fault(code: .notUTF8, line: 1, detail: "the file is not UTF-8")) {
            _ = try DomainTable([0xB0, 0xFF, 0xFE], required: [])
        }
    }
}
