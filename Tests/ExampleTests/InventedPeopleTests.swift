// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Example

@Suite struct InventedPeopleTests {
    private var people: InventedPeople { SharedCounty.people }

    @Test func `each has a name, numbers and an address of its own`() {
        let all = people.adults + people.minors
        #expect(Set(all.map(\.name)).count == all.count)
        #expect(Set(all.map(\.identityNumber)).count == all.count)
        #expect(Set(all.map(\.phone)).count == all.count)
        #expect(Set(all.map(\.account)).count == all.count)
    }

    @Test func `names are put together from the fixed list and look like names`() {
        for person in people.adults {
            let (surname, given) = (String(person.name.prefix(1)), String(person.name.dropFirst()))
            #expect(InventedPeople.surnames.contains(surname))
            #expect(InventedPeople.givenNames.contains(given))
            #expect(given.hasPrefix("示") || given.hasPrefix("例"))
        }
    }

    @Test func `identity numbers pass their check and are of a region that no card carries`() {
        for person in people.adults + people.minors {
            #expect(IdentityNumber.isValid(person.identityNumber))
            #expect(person.identityNumber.hasPrefix("530000"))
            #expect(person.phone.hasPrefix("154") && person.phone.count == 11)
        }
    }

    @Test func `the minors are below eighteen on the county's last day and the adults are not on its first`() throws {
        for minor in people.minors {
            let born = try #require(CivilDate(lenient: String(minor.identityNumber.dropFirst(6).prefix(8))))
            #expect(born.adding(years: 18) > MarketPlan.lastDay)
        }
        for adult in people.adults {
            let born = try #require(CivilDate(lenient: String(adult.identityNumber.dropFirst(6).prefix(8))))
            #expect(born.adding(years: 18) <= ActPlan.firstDay)
        }
    }

    @Test func `numbers walk through all adults`() {
        #expect(Set((0..<800).map { people.adult($0).name }).count == 800)
    }
}
