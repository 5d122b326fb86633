// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Example

@Suite struct OffenceTests {
    @Test func `duty and basis are each one citation of an article of a named law`() throws {
        #expect(Offence.all.count >= 60)
        for offence in Offence.all {
            for text in [offence.duty, offence.basis] {
                let found = ArticleCitation.find(in: text)
                #expect(found.count == 1, "\(text)")
                let citation = try #require(found.first?.citation)
                #expect(citation.title?.isEmpty == false)
                #expect(citation.canonical == text, "\(text) is read as \(citation.canonical)")
            }
        }
    }

    @Test func `the basis of every other act is a citation too`() {
        for other in OtherAct.all {
            let found = ArticleCitation.find(in: other.basis)
            #expect(found.first?.citation.canonical == other.basis, "\(other.basis)")
        }
    }

    @Test func `versions of one conduct under one organ do not overlap`() {
        let groups = Dictionary(grouping: Offence.all) { $0.violation + ($0.organs.last ?? "") }
        for versions in groups.values where versions.count > 1 {
            for (earlier, later) in zip(versions, versions.dropFirst()) {
                guard let to = earlier.to, let from = later.from else {
                    Issue.record("\(earlier.violation) has no days")
                    continue
                }
                #expect(to < from, "\(earlier.violation)")
            }
        }
    }

    @Test func `organs are of the directory, and slots are filled by what stands beside them`() {
        for offence in Offence.all {
            for organ in offence.organs { #expect(OrganDirectory.standard.organ(id: organ) != nil, "\(organ)") }
            #expect(offence.facts.contains("{物}") == !offence.objects.isEmpty, "\(offence.violation)")
            #expect(offence.kinds.contains(.fine) == (offence.fine.upperBound > 0), "\(offence.violation)")
            if let from = offence.from, let to = offence.to { #expect(from < to) }
            #expect(!offence.tags.isEmpty || offence.persons)
        }
        for kind in LicenceKind.all { #expect(OrganDirectory.standard.organ(id: kind.organ) != nil) }
        for other in OtherAct.all {
            for organ in other.organs { #expect(OrganDirectory.standard.organ(id: organ) != nil, "\(organ)") }
        }
    }

    @Test func `every tag that is asked for is some trade's`() {
        let tags = Set(Trade.all.flatMap(\.tags))
        for offence in Offence.all { #expect(tags.isSuperset(of: offence.tags), "\(offence.violation)") }
        for kind in LicenceKind.all { #expect(tags.isSuperset(of: kind.tags), "\(kind.certificate)") }
        for fact in CreditFact.all { #expect(!fact.tags.isEmpty && tags.isSuperset(of: fact.tags)) }
    }
}
