// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema
import TextAnalysis

/// The subjects that part of a name may mean: 字号, a shortened name, 有限责任公司 for 有限公司.
struct SubjectCandidates {
    let search: SubjectSearch

    /// Words that most names have and that people leave out or add.
    private static let common: Set<String> = [
        "公司", "有限公司", "有限责任公司", "有限", "责任", "股份", "集团", "企业", "店", "厂", "商行", "经营部", "合作社", "元谋县", "元谋", "云南省", "云南",
        "楚雄州",
        "楚雄", "县", "分公司", "专业",
    ]
    /// Acts and entries that are read for subjects whose registration is not held.
    private static let actLimit = 100

    func answer(name: String, into blank: SubjectAnswer) throws -> SubjectAnswer {
        var answer = blank
        let variants = SubjectName.variants(of: name).map { TermPrefix.subjectName.term($0) }
        var documents = try search.reader.documents(with: variants, kinds: [.subject])
        var total = documents.count
        if documents.isEmpty {
            (documents, total) = try find(name, kinds: [.subject], limit: SubjectSearch.candidateLimit)
        }
        let records = try documents.prefix(SubjectSearch.candidateLimit).map(search.reader.record)
        let subjects = SubjectRegistrations.onePerCode(records)
        total -= records.count - subjects.count
        answer.candidates = subjects.compactMap { SubjectLink($0, matched: .part) }.sorted(by: SubjectSearch.precedes)
        let unregistered = try self.unregistered(name, known: Set(answer.candidates.compactMap(\.code)))
        answer.candidates += unregistered
        answer.candidateTotal = total + unregistered.count
        answer.unverified = try SubjectFile(reader: search.reader, deadline: search.deadline)
            .unverified(names: [name])
        if answer.candidateTotal > 0 {
            answer.outcome = .candidates
            answer.statement =
                "没有名称完全相符的经营主体，有 \(answer.candidateTotal) 个名称相近，请按统一社会信用代码核对。"
        } else if !answer.unverified.isEmpty {
            answer.statement = "没有收录名称相符的经营主体；另有 \(answer.unverified.count) 条记录名称相同，未能核对代码。"
        }
        return answer
    }

    /// Codes that acts and entries of a like name bear, though no registration of them is held.
    private func unregistered(_ name: String, known: Set<String>) throws -> [SubjectLink] {
        let kinds: [RecordKind] = [.enforcement, .licence, .credit]
        let (documents, _) = try find(name, kinds: kinds, limit: Self.actLimit)
        var links: [SubjectLink] = []
        for record in try documents.map(search.reader.record) {
            let code = record.act?.party.creditCode ?? record.credit?.subjectCode
            guard let code, record.act?.isNotice != true, !known.contains(code),
                !links.contains(where: { $0.code == code })
            else { continue }
            let held = try search.reader.documents(with: [TermPrefix.party.term(code)], kinds: [.subject])
            guard held.isEmpty else { continue }
            links.append(SubjectLink(code: code, name: SubjectFile.name(in: record), matched: .part))
        }
        return links
    }

    /// Records whose title has all words of the name; where none has, all that are not common to most names.
    private func find(_ name: String, kinds: [RecordKind], limit: Int) throws -> (documents: [UInt32], total: Int) {
        let words = search.reader.planner.words
        let found = words.words(of: name)
        let telling = found.filter { !Self.common.contains($0.text) && $0.text.unicodeScalars.count > 0 }
        for chosen in [found, telling] where !chosen.isEmpty {
            var request = SearchRequest(text: name, asOf: search.asOf)
            request.kinds = kinds
            request.limit = limit
            var plan = search.reader.planner.plan(ParsedQuery(node: .field(.title, name)), for: request)
            plan.match = .and(chosen.map { words.phrase($0.text, field: .title) })
            plan.relaxed = nil
            let execution = try search.reader.run(plan, deadline: search.deadline)
            if execution.total > 0 { return (execution.hits.map(\.recordDocument), execution.total) }
            if chosen == telling { break }
        }
        return ([], 0)
    }
}
