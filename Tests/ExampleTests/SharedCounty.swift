// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import TextAnalysis

@testable import Example

/// The county of the default seed and sizes, planned and written once for all tests.
enum SharedCounty {
    static let county = ExampleCounty()
    static let market = MarketPlan(seed: county.seed, count: 3000, townships: county.plan.townships)
    static let people = InventedPeople(townships: county.plan.townships)
    static let acts = ActPlan(seed: county.seed, market: market, people: people)
    static let credit = CreditPlan(seed: county.seed, market: market)
    static let interpretations = InterpretationPlan(
        seed: county.seed, county: county.plan, withoutID: Set(county.plainDocuments().keys))
    static let files = county.contents()

    static func file(_ path: String) -> CountyFile? { files.first { $0.path == path } }

    /// The text of a file of rows; a workbook's strings.
    static func text(_ file: CountyFile) -> String {
        file.path.hasSuffix(".xlsx")
            ? String(decoding: file.bytes, as: UTF8.self) : TextDecoding.decode(file.bytes).text
    }
}
