// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Querying

/// What values of facets are called: as the tables say, on the day that is asked for.
@Suite struct FacetLabelTests {
    @Test func `every code has the label of its table, whichever day was asked for before`() throws {
        let days = try ["2015-06-01", "2019-01-01", "2026-11-26"].map { try #require(CivilDate($0)) }
        let (organs, fields) = (OrganDirectory.standard, FieldTaxonomy.standard)
        var different: Set<String> = []
        for day in days + days.reversed() + days {
            let labels = FacetLabels.on(day)
            for organ in organs.organs {
                #expect(labels.face(.organ, organ.id).label == organs.organ(id: organ.id)?.name)
            }
            for code in fields.codes {
                #expect(labels.face(.field, code).label == fields.label(of: code, on: day))
                different.insert("\(code) \(labels.face(.field, code).label)")
            }
            for kind in RecordKind.allCases { #expect(labels.face(.kind, kind.rawValue).label == kind.label) }
            for code in StatusCode.allCases { #expect(labels.face(.status, code.rawValue).label == code.label) }
        }
        #expect(different.count > fields.codes.count, "no field has changed its name, so that the day was not tested")
    }

    @Test func `what no table knows is its own label, and years are years`() throws {
        let labels = FacetLabels.on(try #require(CivilDate("2026-11-26")))
        for facet in Facet.allCases where facet != .year { #expect(labels.face(facet, "没有这个").label == "没有这个") }
        for year in ["2020", "1368", "9999"] { #expect(labels.face(.year, year).label == year + "年") }
    }
}
