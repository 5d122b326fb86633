// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

extension Engine {
    /// The kinds that a subject's page is made of.
    static let subjectKinds: [RecordKind] = [.subject, .enforcement, .licence, .credit]

    /// The market subject with this code, number or name and all that is public about it; where several may be meant,
    /// those. Nothing is put together without an equal code.
    ///
    /// A text with a person's number is refused without a look. Cost: one stored record for each that is answered with.
    ///
    /// - Throws: `RequestProblem` for a text that is too long or empty, `SearchError` otherwise.
    public func subject(_ codeOrName: String, asOf: CivilDate) throws -> SubjectAnswer {
        let clock = ContinuousClock()
        let start = clock.now
        let text = try QueryText.checked(codeOrName)
        guard !text.isEmpty else {
            throw RequestProblem(code: "missing_query", parameter: "q", "请输入企业名称或统一社会信用代码。")
        }
        return try reading { reader in
            let search = SubjectSearch(reader: reader, asOf: asOf, deadline: start + deadline)
            var answer = try search.answer(text)
            answer.meta = meta(reader, asOf: asOf, elapsed: start.duration(to: clock.now))
            return answer
        }
    }
}
