// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// Relations of one sort: 依据与引用, 被引用, 清理, 修改与废止.
struct RelationGroup: Sendable {
    var name: String
    var anchor: String
    var lines: [Line]
    /// Said where not all are listed.
    var more: String?

    struct Line: Sendable {
        var title: String
        var number: String?
        var href: String?
        var status: StatusWord?
        var verb: String?
        /// 本库未收录 and the like, where there is no link.
        var missing: String?
        var quote: String?
    }

    /// Listed at most in one group; a law is named by thousands.
    static let listed = 100

    /// The groups of an answer that have lines, in the order in which people ask.
    static func groups(_ answer: RecordAnswer, day: PageDay) -> [RelationGroup] {
        let groups = [
            group("修改与废止", "changes", changes(answer, day)),
            group("清理", "cleanups", incoming(answer, [.lists], day) { _ in "列入" }),
            group("印发", "enclosures", enclosures(answer, day)),
            group("征求意见", "drafts", drafts(answer, day)),
            group("依据与引用", "cites", outgoing(answer, [.cites], day) { _ in nil }),
            group("被引用", "cited", incoming(answer, [.cites], day) { _ in nil }),
        ]
        return groups.compactMap { $0 }
    }

    private static func group(_ name: String, _ anchor: String, _ lines: [Line]) -> RelationGroup? {
        guard !lines.isEmpty else { return nil }
        let more = lines.count > listed ? "共 \(lines.count) 件，此处列出前 \(listed) 件。" : nil
        return RelationGroup(name: name, anchor: anchor, lines: Array(lines.prefix(listed)), more: more)
    }

    private static func changes(_ answer: RecordAnswer, _ day: PageDay) -> [Line] {
        let kinds: Set<Relation.Kind> = [.repeals, .amends, .replaces]
        return incoming(answer, kinds, day) { passive($0) } + outgoing(answer, kinds, day) { active($0) }
    }

    private static func active(_ kind: Relation.Kind) -> String? {
        switch kind {
        case .repeals: "废止"
        case .amends: "修改"
        case .replaces: "取代"
        case .cites, .encloses, .lists, .draftOf: nil
        }
    }

    private static func passive(_ kind: Relation.Kind) -> String? { active(kind).map { "被以下文件\($0)" } }

    private static func enclosures(_ answer: RecordAnswer, _ day: PageDay) -> [Line] {
        var lines = outgoing(answer, [.encloses], day) { _ in "印发" }
        lines += incoming(answer, [.encloses], day) { _ in "由以下通知印发" }
        return lines
    }

    private static func drafts(_ answer: RecordAnswer, _ day: PageDay) -> [Line] {
        var lines = outgoing(answer, [.draftOf], day) { _ in "定稿" }
        lines += incoming(answer, [.draftOf], day) { _ in "征求意见稿" }
        return lines
    }

    private static func outgoing(
        _ answer: RecordAnswer, _ kinds: Set<Relation.Kind>, _ day: PageDay, verb: (Relation.Kind) -> String?
    ) -> [Line] {
        var seen: Set<String> = []
        return answer.relations.filter { kinds.contains($0.kind) }.compactMap { relation in
            guard seen.insert("\(relation.kind) \(relation.toID ?? relation.toTitle)").inserted else { return nil }
            let record = relation.toID.flatMap { answer.related[$0] }
            return Line(
                title: record?.title ?? relation.toTitle, number: record?.number ?? relation.toNumber,
                href: record.map { day.link(Address.page($0.kind, $0.id)) },
                status: record?.status.map { StatusWord($0) }, verb: verb(relation.kind),
                missing: record == nil ? missing(relation.resolution) : nil, quote: nil)
        }
    }

    private static func incoming(
        _ answer: RecordAnswer, _ kinds: Set<Relation.Kind>, _ day: PageDay, verb: (Relation.Kind) -> String?
    ) -> [Line] {
        var seen: Set<String> = []
        return answer.incoming.filter { kinds.contains($0.kind) && $0.fromID != answer.id }.compactMap { relation in
            guard seen.insert("\(relation.kind) \(relation.fromID)").inserted else { return nil }
            let record = answer.related[relation.fromID]
            return Line(
                title: record?.title ?? relation.fromID, number: record?.number,
                href: day.link(Address.page(record?.kind ?? .document, record?.id ?? relation.fromID)),
                status: record?.status.map { StatusWord($0) }, verb: verb(relation.kind), missing: nil,
                quote: kinds.contains(.cites) ? nil : relation.quote)
        }
    }

    private static func missing(_ resolution: Relation.Resolution) -> String {
        switch resolution {
        case .resolved: "记录已不在本库"
        case .ambiguous: "有多份文件与之相符，未能确定"
        case .notHeld: "本库未收录"
        }
    }
}
