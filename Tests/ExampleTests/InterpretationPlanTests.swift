// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Testing

@testable import Example

@Suite struct InterpretationPlanTests {
    private var plan: InterpretationPlan { SharedCounty.interpretations }
    private var county: CountyPlan { SharedCounty.county.plan }
    private var good: [PlannedInterpretation] { plan.all.filter { $0.reject == nil } }

    @Test func `early, late and missing occur, and every form and way of linking`() {
        #expect(Set(good.map(\.timing)) == Set(PlannedInterpretation.Timing.allCases))
        #expect(Set(good.map(\.link)) == [.id, .number, .title, .none])
        #expect(Set(good.map(\.form)) == Set(Interpretation.Form.allCases))
        let interpreted = Set(good.flatMap(\.documents))
        let due = county.documents.filter { plan.isDue($0) }
        #expect(due.count { !interpreted.contains($0.id) } >= 20)
        #expect(due.count { interpreted.contains($0.id) } >= 50)
    }

    @Test func `several stand to several, and joint documents are interpreted`() {
        #expect(good.contains { $0.documents.count == 2 })
        let counts = Dictionary(grouping: good.flatMap(\.documents)) { $0 }.mapValues(\.count)
        #expect(counts.values.contains { $0 >= 2 })
        #expect(good.contains { $0.documents.contains { county.documents[$0].documentClass == .jointPartyDocument } })
    }

    @Test func `days lie as their timing says, seen from the document's publication`() {
        for interpretation in good {
            guard let last = interpretation.documents.last else { continue }
            let days = county.documents[last].publishedOn.days(to: interpretation.publishedOn)
            switch interpretation.timing {
            case .before: #expect(days < 0)
            case .sameDay: #expect(days == 0)
            case .inTime: #expect((0...1).contains(days))
            case .late: #expect(days > 15)
            }
        }
    }

    @Test func `links name what they interpret in a form that a reader can follow`() throws {
        struct Row: Decodable {
            var id: String
            var title: String
            var interprets: [String]?
        }
        let files = InterpretationFiles(plan: plan, county: county)
        for interpretation in good {
            let row = try JSONDecoder().decode(Row.self, from: Data(files.line(of: interpretation).utf8))
            #expect(row.id == interpretation.id)
            switch interpretation.link {
            case .id: #expect(row.interprets == interpretation.documents.map(DocumentRows.id(of:)))
            case .number: #expect(row.interprets?.contains { $0.hasSuffix("号") } == true)
            case .title:
                #expect(row.interprets == nil)
                for id in interpretation.documents { #expect(row.title.contains("《\(county.documents[id].name)》")) }
            case .none: #expect(row.interprets == nil && !row.title.contains("《"))
            }
        }
        #expect(Set(plan.all.map(\.id)).count == plan.all.count)
    }

    @Test func `texts say that they are examples and leave no slot open`() {
        for interpretation in good where interpretation.body != "视频（示例）" {
            #expect(interpretation.body.hasPrefix(Phrases.banner))
            #expect(!interpretation.body.contains { "{}|".contains($0) }, "\(interpretation.title)")
        }
    }

    @Test func `no document that came as a plain file is named by an id`() {
        let plain = Set(SharedCounty.county.plainDocuments().keys)
        for interpretation in good where interpretation.link == .id {
            #expect(plain.isDisjoint(with: interpretation.documents))
        }
    }
}
