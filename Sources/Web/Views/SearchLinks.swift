// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records

/// Addresses of searches that differ from one in a single thing; all of them begin at page 1.
struct SearchLinks: Sendable {
    private let request: SearchRequest
    private let today: CivilDate

    init(_ request: SearchRequest, today: CivilDate) {
        self.request = request
        self.today = today
    }

    static func address(_ request: SearchRequest, today: CivilDate) -> String {
        Address.search("/search", request.parameters(today: today))
    }

    private func changed(_ change: (inout SearchRequest) -> Void) -> String {
        var other = request
        other.page = 1
        change(&other)
        return Self.address(other, today: today)
    }

    /// All hits as a file.
    func export(_ format: ExportFormat) -> String {
        var question = request
        question.page = 1
        question.limit = 20
        return Address.search("/api/v1/export", ExportRequest(question, format).parameters(today: today))
    }

    func page(_ number: Int) -> String { changed { $0.page = max(1, number) } }

    func sorted(_ sort: SearchRequest.Sort) -> String { changed { $0.sort = sort } }

    func counted(_ unit: SearchRequest.Unit) -> String { changed { $0.unit = unit } }

    func year(_ year: Int) -> String {
        changed {
            $0.from = CivilDate(year: year, month: 1, day: 1)
            $0.to = CivilDate(year: year, month: 12, day: 31)
        }
    }

    var withoutDates: String {
        changed {
            $0.from = nil
            $0.to = nil
        }
    }

    var withoutFilters: String {
        changed {
            $0 = SearchRequest(text: request.text, asOf: request.asOf)
            $0.unit = request.unit
        }
    }

    /// Without one value of a facet; `nil` where the query text and not the request chose it.
    func without(_ facet: String, _ value: String) -> String? {
        var other = request
        switch facet {
        case "kind": other.kinds.removeAll { $0.rawValue == value }
        case "organ": other.organs.removeAll { $0 == value }
        case "field": other.fields.removeAll { $0 == value }
        case "status": other.statuses.removeAll { $0.rawValue == value }
        default: return nil
        }
        guard other != request else { return nil }
        return changed { $0 = other }
    }

    /// Without a part of the query text; `nil` where nothing would be left to ask.
    func without(text part: String) -> String? {
        guard let range = request.text.range(of: part, options: .literal) else { return nil }
        var text = request.text.replacingCharacters(in: range, with: " ")
        // The quotation marks of a phrase and the brackets of a title go with it.
        for empty in ["\" \"", "“ ”", "《 》", "「 」"] { text = text.replacingOccurrences(of: empty, with: " ") }
        text = text.split(separator: " ").joined(separator: " ")
        guard !text.isEmpty || request.hasFilters else { return nil }
        return changed { $0.text = text }
    }
}
