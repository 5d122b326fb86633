// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records
import TestSupport
import Testing

@testable import Web

/// However the display of a record ends, every surface answers as if it had never been there (domain.md §3.4).
@Suite struct WithdrawalSurfaceTests {
    struct Ending: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var planted: PlantedRecord
        var act: @Sendable (PlantedSite, PlantedRecord) throws -> Void
    }

    private static func changed<Record: PublicRecord>(
        _ type: Record.Type, _ change: @escaping @Sendable (inout Record) -> Void
    ) -> @Sendable (PlantedSite, PlantedRecord) throws -> Void {
        { site, planted in
            guard var record = planted.record as? Record else { return }
            change(&record)
            try site.take(record)
            try site.build()
        }
    }

    static let endings: [Ending] = [
        Ending(testDescription: "an act's last day is over, and the pass has run", planted: .act) { site, _ in
            site.clock.day = PlantedSite.start.adding(days: 1)
            try site.build()
        },
        Ending(testDescription: "an entry's last day is over, and the pass has run", planted: .entry) { site, _ in
            site.clock.day = PlantedSite.start.adding(days: 1)
            try site.build()
        },
        Ending(
            testDescription: "an act is repaired", planted: .act,
            act: changed(EnforcementAct.self) {
                $0.state = .repaired
                $0.repairedOn = CivilDate("2026-01-10")
            }),
        Ending(
            testDescription: "an entry is repaired", planted: .entry,
            act: changed(CreditEntry.self) {
                $0.state = .repaired
                $0.repairedOn = CivilDate("2026-01-10")
            }),
        Ending(
            testDescription: "an objection is upheld", planted: .entry,
            act: changed(CreditEntry.self) { $0.state = .objectionUpheld }),
        Ending(testDescription: "an act is deleted at its source", planted: .act) { site, planted in
            try site.leaveOut(planted)
            try site.build()
        },
        Ending(testDescription: "an entry is deleted at its source", planted: .entry) { site, planted in
            try site.leaveOut(planted)
            try site.build()
        },
        Ending(testDescription: "somebody withdraws an act", planted: .act) { site, planted in
            try site.corpus.ledger.withdraw(planted.id, reason: "示例")
            try site.build()
        },
    ]

    @Test(arguments: endings)
    func `every surface shows it, then none does`(ending: Ending) async throws {
        let planted = ending.planted
        let surfaces = Surface.all(of: planted)
        let site = try await PlantedSite([planted])
        var tags: [String: String] = [:]
        for surface in surfaces {
            let (status, text, tag) = try await site.text(surface)
            #expect(status == 200, "\(surface.path)")
            for words in surface.tells {
                let isTold = text.contains(words)
                #expect(isTold, "\(surface.path) does not show \(words)")
            }
            tags[surface.path] = tag
            if let tag {
                let again = try await site.site.get(surface.path, headers: ["If-None-Match: \(tag)"])
                #expect(again.status == 304, "\(surface.path)")
            }
        }
        try await expectCommand(site, planted, finds: true)

        try ending.act(site, planted)
        let never = try await PlantedSite([])
        never.clock.day = site.clock.day
        try never.build()
        for surface in surfaces {
            let here = try await site.text(surface)
            let there = try await never.text(surface)
            #expect(here.status == there.status, "\(surface.path)")
            if here.text != there.text {
                Issue.record("\(surface.path): \(Self.difference(here.text, there.text))")
            }
            expectNothing(of: planted, in: here.text, surface)
            // What a cache holds is not confirmed.
            if let tag = tags[surface.path] {
                let again = try await site.site.get(surface.path, headers: ["If-None-Match: \(tag)"])
                #expect(again.status == here.status, "\(surface.path)")
            }
        }
        try await expectCommand(site, planted, finds: false)
    }

    @Test(arguments: [PlantedRecord.act, .entry].indices)
    func `on the day after its last nothing shows it, though no pass has run`(index: Int) async throws {
        let planted = [PlantedRecord.act, .entry][index]
        let site = try await PlantedSite([planted])
        let never = try await PlantedSite([])
        for turned in [site, never] { turned.clock.day = PlantedSite.start.adding(days: 1) }
        for surface in Surface.all(of: planted) {
            let here = try await site.text(surface)
            expectNothing(of: planted, in: here.text, surface)
            #expect(here.status == (try await never.text(surface)).status, "\(surface.path)")
        }
    }

    @Test func `an annulled act leaves only its notice`() async throws {
        let planted = PlantedRecord.act
        let site = try await PlantedSite([planted])
        try Self.changed(EnforcementAct.self) {
            $0.state = .annulled
            $0.endedOn = CivilDate("2026-01-12")
            $0.endReason = "\(planted.name)（\(planted.code)）一案认定彘肩不清"
        }(site, planted)
        let gone = [planted.name, "骊鹍", planted.code, planted.phrase, "嵯峨", planted.source + "|", "777"]
        for surface in Surface.all(of: planted) {
            let (_, text, _) = try await site.text(surface)
            for secret in gone where !surface.asked.contains(secret) && !surface.path.contains(secret) {
                let isThere = text.contains(secret)
                #expect(!isThere, "\(surface.path) shows \(secret)")
            }
        }
        let notice = try await site.site.get(planted.page).text
        for kept in [planted.number, "彘肩不清", "撤销"] { #expect(notice.contains(kept), "\(kept)") }
        let found = try await site.site.get(Address.search("/api/v1/search", [("q", planted.number)]))
        #expect(found.text.contains("\"planted-act\""))
        let offered = try await site.site.get(Address.search("/api/v1/suggest", [("q", "元谋示例骊鹍")])).text
        #expect(!offered.contains("果蔬"))
    }

    private func expectNothing(of planted: PlantedRecord, in text: String, _ surface: Surface) {
        for secret in planted.secrets where !surface.asked.contains(secret) {
            let isThere = text.contains(secret)
            #expect(!isThere, "\(surface.path) shows \(secret)")
        }
    }

    /// `mingcha --server` over the same site.
    private func expectCommand(_ site: PlantedSite, _ planted: PlantedRecord, finds: Bool) async throws {
        let place = ["--server", "http://127.0.0.1:\(site.site.port)"]
        for arguments in [
            ["search", planted.number], ["suggest", String(planted.name.prefix(6))], ["subject", planted.code],
            ["show", planted.id], ["export", planted.name, "--format", "ndjson"],
        ] {
            let run = try await Self.run(arguments + place)
            let shows = run.output.contains(planted.organ) || run.output.contains(planted.name + "  ")
            #expect(shows == finds, "\(arguments): \(run.output.prefix(300)) \(run.notes)")
        }
    }

    /// On a thread of its own: blocked tests would leave the server no thread to answer on.
    private static func run(_ arguments: [String]) async throws -> ProgramRun {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try ProgramRun.of(.mingcha, arguments) })
            }
        }
    }

    /// Where two texts part.
    private static func difference(_ left: String, _ right: String) -> String {
        let common = zip(left.unicodeScalars, right.unicodeScalars).prefix { $0 == $1 }.count
        func part(_ text: String) -> String {
            String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(max(0, common - 80)).prefix(240)))
        }
        return "\(part(left)) ⟷ \(part(right))"
    }
}
