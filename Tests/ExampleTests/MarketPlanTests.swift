// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Testing

@testable import Example

@Suite struct MarketPlanTests {
    private var subjects: [PlannedSubject] { SharedCounty.market.subjects }

    @Test(arguments: [120, 500, 3000])
    func `there are as many subjects as asked for`(count: Int) {
        let market = MarketPlan(seed: 7, count: count, townships: SharedCounty.county.plan.townships)
        #expect(market.subjects.count == count)
        #expect(market.subjects.enumerated().allSatisfy { $0.offset == $0.element.id })
    }

    @Test func `every code is valid in both checks, of the county's region and borne once`() {
        let codes = subjects.compactMap(\.code)
        #expect(codes.count >= subjects.count - 4)
        #expect(Set(codes).count == codes.count)
        for code in codes {
            #expect(CreditCode(code.text) == code)
            #expect(code.region == "532328")
            #expect(code.warnings.isEmpty, "\(code)")
            #expect(!CreditCodeReading(code.text).isIdentityNumber)
        }
    }

    @Test func `codes are of a series that nobody gives out, and some are digits only`() {
        let codes = subjects.compactMap { $0.code?.text }
        let digits = codes.filter { $0.allSatisfy(\.isNumber) }
        #expect(digits.count >= 10)
        #expect(digits.allSatisfy { $0.dropFirst(8).hasPrefix("999") })
        #expect(codes.filter { !$0.allSatisfy(\.isNumber) }.allSatisfy { $0.dropFirst(8).hasPrefix("EX") })
    }

    @Test func `every category and every state occurs`() {
        let categories = Set(subjects.map(\.category))
        #expect(categories == Set(PlannedSubject.Category.allCases))
        for subject in subjects {
            #expect(subject.code?.category ?? subject.category.rawValue == subject.category.rawValue)
        }
        let states = Set(subjects.map(\.state))
        #expect(states == Set(MarketSubject.State.allCases).subtracting([.unknown]))
    }

    @Test func `every name says that it is invented`() {
        for subject in subjects {
            #expect(subject.name.contains("示例"), "\(subject.name)")
            #expect(subject.formerNames.allSatisfy { $0.contains("示例") })
            #expect(subject.address.contains("示例"))
        }
    }

    @Test func `no real enterprise of the shared corpus appears`() throws {
        // Beside the project, where it is present at all.
        let file = URL(fileURLWithPath: #filePath).appending(
            path: "../../../../shared/corpus/subjects/enterprises.jsonl")
        guard let data = FileManager.default.contents(atPath: file.standardized.path) else { return }
        struct Enterprise: Decodable {
            var code: String
            var name: String
        }
        let real = try data.split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Enterprise.self, from: Data($0))
        }
        let (codes, names) = (Set(real.map(\.code)), Set(real.map(\.name)))
        for subject in subjects {
            #expect(!codes.contains(subject.code?.text ?? ""))
            #expect(!names.contains(subject.name) && names.isDisjoint(with: subject.formerNames))
        }
    }

    @Test func `a branch bears the name of its parent and a code of its own`() throws {
        let branches = subjects.filter { $0.parent != nil }
        #expect(branches.count >= 30)
        for branch in branches {
            let parent = subjects[try #require(branch.parent)]
            #expect(branch.name.hasPrefix(parent.name) && branch.name != parent.name)
            #expect(branch.code != parent.code)
            #expect(parent.parent == nil)
        }
    }

    @Test func `some share a whole name, many share a brand, and codes tell them apart`() {
        let groups = Dictionary(grouping: subjects, by: \.name).values.filter { $0.count > 1 }
        #expect(groups.count >= 10)
        for group in groups { #expect(Set(group.map(\.code)).count == group.count) }
        #expect(subjects.count { $0.name.contains("示例绿源") } >= 2)
    }

    @Test func `there are former names, legacy numbers and a rare character`() throws {
        #expect(subjects.count { !$0.formerNames.isEmpty } >= 50)
        #expect(subjects.contains { $0.formerNames.contains("元谋县示例糖厂") })
        let numbers = subjects.compactMap(\.registrationNumber)
        #expect(numbers.count >= 100 && numbers.allSatisfy(RegistrationNumber.isValid))
        let legacy = subjects.filter { $0.code == nil }
        #expect(legacy.count == 4 && legacy.allSatisfy { $0.registrationNumber != nil && $0.endedOn != nil })
        #expect(subjects.contains { $0.name.unicodeScalars.contains { $0.value > 0xFFFF } })
    }

    @Test func `nobody ends before it begins`() {
        for subject in subjects {
            if let end = subject.endedOn { #expect(subject.establishedOn < end, "\(subject.name)") }
            #expect(subject.establishedOn <= MarketPlan.lastDay)
            #expect((subject.endedOn == nil) == (subject.state == .active), "\(subject.name) \(subject.stateText)")
        }
    }

    @Test func `the same seed gives the same subjects and another seed others`() {
        let townships = SharedCounty.county.plan.townships
        let names = { (seed: UInt64) in MarketPlan(seed: seed, count: 300, townships: townships).subjects.map(\.name) }
        #expect(names(1) == names(1))
        #expect(names(1) != names(2))
    }

    @Test func `brands of different numbers differ`() {
        let brands = (0..<3200).map(InventedName.brand)
        #expect(Set(brands).count == brands.count)
        #expect(brands.allSatisfy { (2...3).contains($0.count) })
    }
}
