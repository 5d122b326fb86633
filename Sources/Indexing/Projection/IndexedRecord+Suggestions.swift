// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

extension IndexedRecord {
    /// The names under which the record is offered while somebody types: subjects, titles, numbers.
    ///
    /// Nothing of natural persons is, not even the number of a decision about one (domain.md §7), and nothing of a
    /// notice of annulment, from which nobody can tell any more whom it was about.
    var suggestedNames: [SuggestedName] {
        guard personName == nil, act?.isNotice != true, act?.party.kind != .naturalPerson else { return [] }
        switch kind {
        case .document: return titles(document.map { $0.aliases + [$0.shortTitle].compactMap { $0 } } ?? []) + numbers
        case .cleanup, .interpretation, .item: return titles([])
        case .benchmark: return []
        case .subject: return subject.map { [Self.name(of: $0)] } ?? []
        case .enforcement, .licence: return names(act?.party.name, act?.party.creditCode) + numbers
        case .credit: return names(credit?.subjectName, credit?.subjectCode) + numbers
        }
    }

    private func titles(_ others: [String]) -> [SuggestedName] {
        guard !title.isEmpty else { return [] }
        let standing: SuggestedName.Standing = kind == .document || kind == .item ? .byStatus : .exists
        return [SuggestedName(.title, title, standing: standing, others: others.filter { !$0.isEmpty && $0 != title })]
    }

    private var numbers: [SuggestedName] {
        guard let number, !number.isEmpty else { return [] }
        return [SuggestedName(.number, number, standing: kind == .document ? .byStatus : .exists)]
    }

    /// Whom an act or entry is about, also where no registration of it is held.
    private func names(_ name: String?, _ code: String?) -> [SuggestedName] {
        guard let name, !name.isEmpty else { return [] }
        return [SuggestedName(.subject, name, code: code, standing: .unknown)]
    }

    private static func name(of subject: MarketSubject) -> SuggestedName {
        let standing: SuggestedName.Standing =
            switch subject.state {
            case .active, .dormant, .revoked: .exists
            case .deregistered, .annulled, .movedOut: .ended
            case .unknown: .unknown
            }
        let others = subject.formerNames.filter { !$0.isEmpty && $0 != subject.name && !isPersonal($0) }
        return SuggestedName(.subject, subject.name, code: subject.code, standing: standing, others: others)
    }
}
