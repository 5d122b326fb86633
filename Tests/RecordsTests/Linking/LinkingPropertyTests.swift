// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

private typealias Make = LinkFixtures

/// Laws of linking over random small worlds in which titles and numbers meet by design.
@Suite struct LinkingPropertyTests {
    static let seed: UInt64 = 532_328

    static func world(_ numbers: inout SeededEventNumbers) -> (documents: [NormativeDocument], rows: [CleanupRow]) {
        func pick<T>(_ list: [T]) -> T { list[Int.random(in: 0..<list.count, using: &numbers)] }
        func date() -> String {
            "20\(Int.random(in: 10...22, using: &numbers))-0\(Int.random(in: 1...9, using: &numbers))-15"
        }
        let titles = ["甲办法", "乙办法", "丙条例", "甲办法（试行）", "关于印发《乙办法》的通知"]
        let codes = ["示政发〔2012〕5号", "示政发〔2014〕7号", nil, nil]
        let issuers = ["示例县人民政府", "示例县民政局", nil]
        let kinds: [ValidityClause.Kind] = [.repeals, .repealsPartly, .amends, .suspends, .declaresLapsed]
        let documents = (0..<Int.random(in: 0...7, using: &numbers)).map { index in
            var clauses: [ValidityClause] = []
            if Bool.random(using: &numbers) { clauses.append(Make.begins(date())) }
            if Bool.random(using: &numbers) {
                clauses.append(
                    Make.ends(pick(titles), number: pick(codes), kind: pick(kinds), offset: pick([0, 120, Int.max])))
            }
            let title = pick(titles)
            var document = Make.document(
                "d\(index)", title, work: pick([title, nil, nil]), number: pick(codes), issuer: pick(issuers),
                published: pick([date(), nil]), effective: pick([date(), nil]), confidence: pick([.low, .high, nil]),
                history: pick([[], [("2015-05-05", "修订")]]), claim: pick(["有效", "已废止", nil]), clauses: clauses)
            document.citations = [CitedDocument(title: pick(titles), number: pick(codes), start: 0, end: 0)]
            if Int.random(in: 0..<4, using: &numbers) == 0 {
                document.enclosureIDs = ["d\(index + 1)", "d\(index)", "x"]
            }
            if Int.random(in: 0..<6, using: &numbers) == 0 { document.documentClass = .draft }
            return document
        }
        let rows = (0..<Int.random(in: 0...4, using: &numbers)).map { index in
            Make.row(
                index, pick(CleanupRow.Outcome.allCases), pick(titles + [""]), number: pick(codes),
                issuer: pick(issuers),
                round: pick(["r1", "r2"]), on: date())
        }
        return (documents, rows)
    }

    @Test func `the order of documents and rows does not matter`() {
        var numbers = SeededEventNumbers(seed: Self.seed)
        for round in 0..<120 {
            let world = Self.world(&numbers)
            let links = Make.link(world.documents, world.rows)
            let again = Make.link(
                world.documents.shuffled(using: &numbers), world.rows.shuffled(using: &numbers))
            #expect(links == again, "seed \(Self.seed) round \(round)")
        }
    }

    @Test func `every row is told of and every document has its events`() {
        var numbers = SeededEventNumbers(seed: Self.seed &+ 1)
        for round in 0..<120 {
            let world = Self.world(&numbers)
            let links = Make.link(world.documents, world.rows)
            let note: Comment = "seed \(Self.seed) round \(round)"
            let ids = Set(world.documents.map(\.id) + links.stubs.map(\.id))
            #expect(Set(links.events.keys) == ids, note)
            #expect(links.relations.allSatisfy { $0.toID.map(ids.contains) ?? true }, note)
            #expect(links.relations.allSatisfy { ($0.toID == nil) == ($0.resolution != .resolved) }, note)
            #expect(links.stubs.allSatisfy { $0.flags.contains(.needsText) }, note)
            let told = links.events.values.joined().count {
                $0.evidence.recordID == "r1" || $0.evidence.recordID == "r2"
            }
            let open = links.unresolved.count { $0.kind == .cleanup }
            #expect(told + open >= Set(world.rows.map(\.id)).count, note)
            for draft in world.documents where draft.documentClass == .draft {
                let codes = Set((2009...2024).map { links.state(draft.id, "\($0)-06-01").code })
                #expect(codes == [.unverified], note)
            }
        }
    }

    @Test func `linking the stubs' own result again changes nothing`() {
        var numbers = SeededEventNumbers(seed: Self.seed &+ 2)
        for round in 0..<40 {
            let world = Self.world(&numbers)
            #expect(Make.link(world.documents, world.rows) == Make.link(world.documents, world.rows), "round \(round)")
        }
    }
}
