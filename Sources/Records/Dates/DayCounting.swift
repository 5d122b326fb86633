// SPDX-License-Identifier: GPL-3.0-or-later

/// Which laws count which of their periods of days as working days (`day_counting.tsv`, domain.md §2.8).
public struct DayCounting: Sendable {
    /// How a period of days is counted, and where that is written.
    public struct Answer: Codable, Hashable, Sendable {
        public enum Counting: String, Codable, Hashable, Sendable, CaseIterable {
            case workingDays = "working_days"
            case calendarDays = "calendar_days"
            /// Working days where the provision itself says 工作日, calendar days otherwise.
            case asStated = "as_stated"

            public var label: String {
                switch self {
                case .workingDays: "工作日"
                case .calendarDays: "自然日"
                case .asStated: "条文写明“工作日”的为工作日，未写明的为自然日"
                }
            }
        }

        public var counting: Counting
        public var basis: String
    }

    private enum Days: Sendable {
        case all
        case none
        case stated
        case upTo(Int)
        case only(Set<Int>)
    }

    private struct Rule: Sendable {
        var laws: Set<String>
        var from: CivilDate?
        var to: CivilDate?
        var days: Days
        var basis: String
    }

    private let rules: [Rule]

    /// The rules of the table that comes with the program; read once.
    public static let standard: DayCounting = {
        do throws(DomainTable.Fault) {
            return try DayCounting(table: PackageResources.day_counting_tsv)
        } catch {
            preconditionFailure("day_counting.tsv in Sources/Records/Tables: \(error)")
        }
    }()

    init(table: [UInt8]) throws(DomainTable.Fault) {
        var rules: [Rule] = []
        for row in try DomainTable(table, required: ["laws", "from", "to", "working", "basis"]).rows {
            rules.append(
                Rule(
                    laws: Set(row.list("laws").map(TitleKey.key)), from: try row.date("from"), to: try row.date("to"),
                    days: try Self.days(row), basis: row.text("basis")))
        }
        self.rules = rules
    }

    /// How `law`, as it stood on `day`, counts a period of so many days.
    ///
    /// The law's name may carry 中华人民共和国 and an edition. `nil` for laws that the table does not know: nothing is
    /// assumed of them, though 民法典 art. 201 counts every day where a law is silent.
    public func counting(law: String, days: Int, on day: CivilDate) -> Answer? {
        let keys = Set(TitleKey.aliases(of: law))
        let rule = rules.first { rule in
            !rule.laws.isDisjoint(with: keys) && (rule.from.map { $0 <= day } ?? true)
                && (rule.to.map { day <= $0 } ?? true)
        }
        guard let rule else { return nil }
        let isWorking: Bool
        switch rule.days {
        case .all: isWorking = true
        case .none: isWorking = false
        case .stated: return Answer(counting: .asStated, basis: rule.basis)
        case .upTo(let most): isWorking = days <= most
        case .only(let listed): isWorking = listed.contains(days)
        }
        return Answer(counting: isWorking ? .workingDays : .calendarDays, basis: rule.basis)
    }

    private static func days(_ row: DomainTable.Row) throws(DomainTable.Fault) -> Days {
        let cell = row.text("working")
        switch cell {
        case "all": return .all
        case "none": return .none
        case "stated": return .stated
        default: break
        }
        if cell.hasPrefix("<="), let most = Int(cell.dropFirst(2)) { return .upTo(most) }
        let numbers = row.list("working").map { Int($0) }
        let known = numbers.compactMap { $0 }
        guard !known.isEmpty, known.count == numbers.count else {
            throw DomainTable.Fault(code: .badNumber, line: row.line, detail: "working: \(cell)")
        }
        return .only(Set(known))
    }
}
