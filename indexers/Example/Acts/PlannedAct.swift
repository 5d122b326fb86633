// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One invented decision before it is written into a file, of any kind.
struct PlannedAct: Sendable {
    enum Party: Hashable, Sendable {
        case subject(Int)
        /// A number of `InventedPeople`.
        case person(Int)
        case minor(Int)
    }

    var kind: ActKind
    var party: Party
    /// Id in the directory of organs, and the name on the day of the decision.
    var organID: String
    var organ: String
    /// What the number begins with, and its form: see `ActNumbering`.
    var numbering: ActNumbering
    var number = ""
    var documentName = ""
    var decidedOn: CivilDate
    var conductOn: CivilDate?
    var publishedOn: CivilDate?
    var violation = ""
    var facts = ""
    var duty = ""
    var basis = ""
    var kinds: [Offence.Kind] = []
    var content = ""
    /// Yuan.
    var fine: Int?
    /// Tenths of a yuan, as scales give them.
    var gains: Int?
    var certificate = ""
    var certificateNumber = ""
    /// 许可类别.
    var category: LicenceTerms.Category?
    var validFrom: CivilDate?
    var validUntil: CivilDate?
    var displayUntil: CivilDate?
    var grade: CreditGrade?
    var state: State = .valid
    var endedOn: CivilDate?
    var endReason = ""
    var repairedOn: CivilDate?
    var quirks: Set<Quirk> = []
    var fault: Fault?
    /// Natural persons whom the row names; each is a canary.
    var named: [Int] = []

    /// What became of it, in the words of the sources.
    enum State: String, Hashable, Sendable, CaseIterable {
        case valid = "公示中"
        case changed = "已变更"
        case annulled = "已撤销"
        case unlawful = "确认违法"
        case void = "确认无效"
        case repaired = "已修复"
        case underObjection = "异议处理中"
        /// Of licences.
        case lapsed = "已失效"
    }

    /// Oddities of real files that a reader must bear.
    enum Quirk: Hashable, Sendable, CaseIterable {
        case lowerCaseCode
        case fullWidthCode
        /// 9999-09-09 and its kin stand where there is no date.
        case defaultDate
        /// A shop stands under 自然人.
        case shopAsPerson
        /// The facts run over two lines.
        case brokenLine
        /// 2019年3月5日, 2019/3/5.
        case printedDate
        /// 处罚依据：《…》 in the column 处罚依据.
        case headingInValue
        /// The code stands in the column of the tax number too.
        case taxNumber
    }
}
