// SPDX-License-Identifier: GPL-3.0-or-later

extension OrganDirectory {
    /// Where the functions of an organ went, one step, as the table lists them.
    public func successions(of id: String) -> [OrganSuccession] {
        (forward[id] ?? []).map { successions[$0] }
    }

    /// The organs that took over from this one, one step, in the order of the table, each once.
    public func successors(of id: String) -> [Organ] {
        unique(successions(of: id).map(\.to)).compactMap { organ(id: $0) }
    }

    /// The organs that this one took over from, one step, in the order of the table, each once.
    public func predecessors(of id: String) -> [Organ] {
        unique((backward[id] ?? []).map { successions[$0].from }).compactMap { organ(id: $0) }
    }

    /// 现职能承接: who answers today for the documents of an organ; itself while it lasts, otherwise those at the end
    /// of every chain of succession. Empty for an unknown id.
    public func currentHolder(of id: String) -> [Organ] {
        guard let start = organ(id: id) else { return [] }
        if start.validTo == nil { return [start] }
        let reached = closure(of: id) { (forward[$0] ?? []).map { successions[$0].to } }
        let holders = reached.compactMap { organ(id: $0) }.filter { $0.validTo == nil }
        return holders.isEmpty ? [start] : holders
    }

    /// The ids whose documents a filter on `id` finds: itself and every organ that passed on to it as a whole.
    ///
    /// Filters use the function, not the string (domain.md §6.1); an unknown id stands for itself.
    public func filterIDs(for id: String) -> Set<String> {
        let wholes = closure(of: id) { name in
            (backward[name] ?? []).map { successions[$0] }.filter { $0.extent == .whole }.map(\.from)
        }
        return Set(wholes).union([id])
    }

    /// The ids that a query naming `id` widens to, both ways: predecessors as in `filterIDs(for:)`, and the organs that
    /// hold its functions today.
    public func expansionIDs(for id: String) -> Set<String> {
        filterIDs(for: id).union(currentHolder(of: id).map(\.id))
    }

    /// Whether one organ may end or list the documents of the other: equal, one succeeds the other in any function,
    /// or one is the other's office (政府及政府办 are one scope, domain.md §1.8). Symmetric.
    ///
    /// Two predecessors of one successor are not the same function.
    public func sameFunction(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        if organ(id: left)?.officeOf == right || organ(id: right)?.officeOf == left { return true }
        let next: (String) -> [String] = { (self.forward[$0] ?? []).map { self.successions[$0].to } }
        return closure(of: left, next: next).contains(right) || closure(of: right, next: next).contains(left)
    }

    /// Everything reachable from `id`, without itself, nearest first; ends on cycles.
    private func closure(of id: String, next: (String) -> [String]) -> [String] {
        var seen: Set<String> = [id]
        var found: [String] = []
        var frontier = [id]
        while !frontier.isEmpty {
            let reached = frontier.flatMap(next)
            frontier = reached.filter { seen.insert($0).inserted }
            found += frontier
        }
        return found
    }

    private func unique(_ ids: [String]) -> [String] {
        var seen: Set<String> = []
        return ids.filter { seen.insert($0).inserted }
    }
}
