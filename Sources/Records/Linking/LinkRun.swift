// SPDX-License-Identifier: GPL-3.0-or-later

/// The state of one linking; documents are known by position, sorted by id.
struct LinkRun {
    var documents: [NormativeDocument]
    var starts: [VersionStart]
    var events: [[ValidityEvent]]
    /// Versions of each work in order, drafts left out; versions of equal rank stand together.
    var works: [String: [Int]] = [:]
    var positions: [String: Int] = [:]
    /// What a notice encloses, and the notice that encloses; told by either side.
    private var enclosures: [Int: Set<Int>] = [:]
    private var wrappers: [Int: Set<Int>] = [:]
    var resolver: TargetResolver
    var relations: Set<Relation> = []
    var unresolved: Set<UnresolvedReference> = []
    let claimsReadOn: CivilDate?
    let heldCount: Int

    init(documents all: [NormativeDocument], organs: OrganDirectory, claimsReadOn: CivilDate?) {
        var seen: Set<String> = []
        documents = all.sorted { $0.id < $1.id }.filter { seen.insert($0.id).inserted }
        self.claimsReadOn = claimsReadOn
        heldCount = documents.count
        resolver = TargetResolver(count: documents.count, organs: organs)
        starts = documents.map(VersionStart.init(of:))
        events = Array(repeating: [], count: documents.count)
        for (position, document) in documents.enumerated() { positions[document.id] = position }
        readEnclosures()
        shareStarts()
        for (position, document) in documents.enumerated() {
            register(document, at: position)
            if !document.isDraft { works[document.workID, default: []].append(position) }
        }
        joinGroups()
    }

    private mutating func readEnclosures() {
        for (position, document) in documents.enumerated() {
            for other in document.enclosureIDs.compactMap({ positions[$0] }) where other != position {
                enclosures[position, default: []].insert(other)
                wrappers[other, default: []].insert(position)
            }
            if let wrapper = document.wrapperID.flatMap({ positions[$0] }), wrapper != position {
                enclosures[wrapper, default: []].insert(position)
                wrappers[position, default: []].insert(wrapper)
            }
        }
    }

    /// A notice and the one measure that it encloses begin together; where one is silent the other tells its day.
    private mutating func shareStarts() {
        for wrapper in documents.indices where !documents[wrapper].isDraft {
            let inside = enclosed(by: wrapper)
            guard inside.count == 1, let enclosed = inside.first, !documents[enclosed].isDraft else {
                continue
            }
            if starts[wrapper].day == nil {
                starts[wrapper].borrow(from: starts[enclosed])
            } else if starts[enclosed].day == nil {
                starts[enclosed].borrow(from: starts[wrapper])
            }
        }
    }

    /// Documents that state no end, with the day on which the default term of their jurisdiction would end them.
    mutating func flagDefaultTerms(_ terms: TermRules) {
        for (position, document) in documents.enumerated() {
            guard let last = terms.defaultTermEnd(for: document) else { continue }
            let quote = "未载明有效期，按一般有效期推算至\(last.chinese)"
            events[position].append(
                ValidityEvent(
                    .defaultTermPassed, on: last, confidence: .low,
                    evidence: Evidence(recordID: document.id, title: "规范性文件一般有效期规则", quote: quote)))
        }
    }

    private mutating func register(_ document: NormativeDocument, at position: Int) {
        let facts = DocumentFacts(document, start: starts[position])
        resolver.index.insert(facts, at: position)
        resolver.facts.append(facts)
    }

    /// One thing are the versions of a work, a notice and what it encloses, and one document from two sources.
    private mutating func joinGroups() {
        for members in works.values {
            for member in members.dropFirst() { resolver.groups.join(members[0], member) }
        }
        var twins: [String: Int] = [:]
        for position in documents.indices {
            for other in enclosed(by: position) { resolver.groups.join(position, other) }
            guard !resolver.facts[position].isDraft, let number = resolver.facts[position].number else { continue }
            for name in resolver.facts[position].names.sorted() {
                let key = number.identityKey + "|" + name
                if let twin = twins[key] { resolver.groups.join(twin, position) } else { twins[key] = position }
            }
        }
    }

    /// Adds a document that only a row names; it is found like any other from then on.
    mutating func append(_ stub: NormativeDocument) -> Int {
        let position = documents.count
        documents.append(stub)
        starts.append(VersionStart(of: stub))
        events.append(
            OwnEvents.of(stub, start: starts[position], isEarliest: true, claimsReadOn: claimsReadOn))
        positions[stub.id] = position
        works[stub.workID, default: []].append(position)
        resolver.groups.append()
        register(stub, at: position)
        if let first = works[stub.workID]?.first { resolver.groups.join(first, position) }
        return position
    }

    func enclosed(by position: Int) -> [Int] {
        (enclosures[position] ?? []).sorted()
    }

    /// Everything that falls with the named documents: all versions of their works, what a named notice encloses,
    /// and the notice of a named measure that it encloses alone.
    func affected(by named: [Int]) -> [Int] {
        var reached: Set<Int> = []
        func take(_ position: Int) {
            for member in works[documents[position].workID] ?? [] { reached.insert(member) }
        }
        for position in named {
            take(position)
            enclosed(by: position).forEach(take)
            for wrapper in wrappers[position] ?? [] where enclosures[wrapper]?.count == 1 { take(wrapper) }
        }
        return reached.sorted()
    }

    func ids(_ found: [Int]) -> [String] { found.map { documents[$0].id }.sorted() }

    func result() -> LinkResult {
        var byID: [String: [ValidityEvent]] = [:]
        for (position, document) in documents.enumerated() {
            byID[document.id] = Set(events[position]).sorted(by: ValidityEvent.precedes)
        }
        return LinkResult(
            events: byID,
            relations: relations.sorted(by: Self.precedes),
            stubs: documents[heldCount...].sorted { $0.id < $1.id },
            unresolved: unresolved.sorted(by: Self.precedes))
    }

    private static func precedes(_ left: Relation, _ right: Relation) -> Bool {
        if left.fromID != right.fromID { return left.fromID < right.fromID }
        if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
        if left.toTitle != right.toTitle { return left.toTitle < right.toTitle }
        if left.toNumber != right.toNumber { return (left.toNumber ?? "") < (right.toNumber ?? "") }
        if left.toID != right.toID { return (left.toID ?? "") < (right.toID ?? "") }
        if left.quote != right.quote { return left.quote < right.quote }
        return left.resolution.rawValue < right.resolution.rawValue
    }

    private static func precedes(_ left: UnresolvedReference, _ right: UnresolvedReference) -> Bool {
        if left.fromID != right.fromID { return left.fromID < right.fromID }
        if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
        if left.title != right.title { return left.title < right.title }
        if left.number != right.number { return (left.number ?? "") < (right.number ?? "") }
        if left.quote != right.quote { return left.quote < right.quote }
        return left.reason < right.reason
    }
}
