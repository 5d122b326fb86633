// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One invented document before its text is written: who issues it when, how long it holds and what it ends.
struct PlannedDocument: Sendable {
    enum Form: Hashable, Sendable {
        /// 印发《……办法》的通知, with chapters and articles.
        case measure
        /// 印发《……实施细则》的通知, with articles only.
        case rules
        /// 印发《……方案》的通知, with headings.
        case scheme
        /// ……的意见.
        case opinion
        /// ……的通知.
        case notice
        /// 转发……的通知.
        case forwarding
        /// ……的通告.
        case announcement
        /// 征求意见稿.
        case draft
        /// 关于废止……的决定.
        case repeal
        /// 关于宣布……失效的通知.
        case lapse
        /// 关于暂停执行……的通知.
        case suspension
        /// 关于公布清理结果的通知; the round's place in the plan.
        case cleanup(round: Int)
    }

    /// What the last article says of the first day.
    enum Start: Hashable, Sendable {
        case onPrinting
        case onPublication
        case afterPublication(days: Int)
        case fixed(CivilDate)
        /// Nothing: the document cannot be judged from its text.
        case unsaid
    }

    /// What the last article says of the last day.
    enum End: Hashable, Sendable {
        case years(Int)
        case trial(years: Int)
        case until(CivilDate)
        case taskDone
        case unsaid
    }

    /// Another document that this one ends, wholly or in some articles.
    struct Ending: Hashable, Sendable {
        var target: Int
        /// Empty for the whole document.
        var articles: [Int] = []
    }

    /// What ended a document from outside.
    enum Fate: Hashable, Sendable {
        case repealed
        case lapsed
        case superseded
        case suspended
    }

    /// Place in the plan, by which documents name each other.
    let id: Int
    /// Place in `Subject.all`; `nil` for documents about other documents.
    var subject: Int?
    var form: Form
    /// Printed names, lead organ first.
    var issuers: [String]
    /// 代字; empty for a document without a number.
    var code: String
    var writtenOn: CivilDate
    var publishedOn: CivilDate
    var start: Start = .unsaid
    var end: End = .unsaid
    /// What the document is called in short, without 《》: the enclosure's title, else its own.
    var name: String
    var title: String
    var documentClass: DocumentClass
    /// Groups the versions of one work.
    var work: String?
    var endings: [Ending] = []
    var cites: [Int] = []
    /// The text replaces an earlier version of the same work.
    var isRevision = false
    var fate: (on: CivilDate, how: Fate)?
    var number: String?

    /// First day in force as the text and the dates give it.
    var firstDay: CivilDate? {
        switch start {
        case .onPrinting: writtenOn
        case .onPublication: publishedOn
        case .afterPublication(let days): publishedOn.adding(days: days)
        case .fixed(let day): day
        case .unsaid: nil
        }
    }

    /// Last day in force as the text gives it.
    var lastDay: CivilDate? {
        switch end {
        case .years(let count), .trial(let count): firstDay?.adding(years: count)
        case .until(let day): day
        case .taskDone, .unsaid: nil
        }
    }

    /// Whether nothing has ended it before `day`.
    func isAlive(on day: CivilDate) -> Bool {
        if let fate, fate.on <= day { return false }
        if let lastDay, lastDay < day { return false }
        return (firstDay ?? publishedOn) <= day
    }
}
