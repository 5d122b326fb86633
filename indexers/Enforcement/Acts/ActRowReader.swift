// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
public import Importing
public import Ledger
public import Readers
public import Records

/// Reads rows of the 双公示 standard and of the other kinds of act into `EnforcementAct` (domain.md §2.3).
public struct ActRowReader: RecordRowReader {
    let source: String
    let isLicence: Bool
    let today: CivilDate
    let fields: FieldTaxonomy

    /// - Parameters:
    ///   - source: names the source of rows that give no `source_name`.
    ///   - kind: `.licence` for files of licences; anything else for files of penalties and other acts.
    ///   - today: the last day on which a decision may have been made.
    public init(source: String, kind: RecordKind, today: CivilDate, fields: FieldTaxonomy = .standard) {
        self.source = source
        isLicence = kind == .licence
        self.today = today
        self.fields = fields
    }

    /// The act that a row says, personal data hidden.
    ///
    /// Refuses with `classified`, `sealed`, `minor` (the gate); `missing_field`, `bad_field`, `bad_date`, `bad_number`,
    /// `bad_code`, `bad_party`, `several_parties`, `personal`, `not_a_penalty`, `too_long`. Sentences hold no personal data.
    public func read(_ row: JSONObject) throws(RowRefusal) -> EnforcementAct {
        let columns = isLicence ? ColumnTable.licences : .enforcement
        for name in row.keys where ActColumn(rawValue: name) == nil {
            guard let sentence = columns.refusal(ofUnknown: PersonalData.masked(name).text) else { continue }
            throw RowRefusal(code: ReadError.Code.unknownColumn.rawValue, sentence: sentence)
        }
        let row = ActRow(row, isLicence: isLicence)
        do throws(RowRefusal) {
            return try act(row)
        } catch {
            // The last of several walls: sentences are made of masked cells already.
            throw RowRefusal(code: error.code, sentence: row.masked(error.sentence).text)
        }
    }

    /// What tells the row apart within its source; see `ActKey`.
    public func key(of row: JSONObject) -> String { ActKey.key(of: ActRow(row, isLicence: isLicence)) }

    public func original(of raw: RawRow) -> String { ActOriginal.text(of: raw, isLicence: isLicence) }

    /// The same record under another name of the party; see `ActKey`.
    public func alias(of row: JSONObject) -> RowAlias? { ActKey.alias(of: row) }

    /// Names of members that the format does not know.
    public func unknownFields(of row: JSONObject) -> [String] {
        row.keys.filter { ActColumn(rawValue: $0) == nil }.map { PersonalData.masked($0).text }
    }

    private func act(_ row: ActRow) throws(RowRefusal) -> EnforcementAct {
        if let column = row.malformed { throw ActRefusal.malformed(column, row) }
        if let column = row.tooLong { throw ActRefusal.tooLong(column, row) }
        let kind = try actKind(row)
        if let refusal = ActGate.refusal(row, kind: kind) {
            throw RowRefusal(code: refusal.code.rawValue, sentence: refusal.sentence)
        }
        let row = row.knowingNamedPersons()
        let state = try ActState.read(row)
        let form = ActForm(kind, state: state, isOldLayout: row.isOldLayout)
        let party: PartyDraft.Resolved
        do throws(PartyFault) { party = try draft(row, form).resolved(form.demand) } catch {
            throw ActRefusal.party(error, row)
        }
        let days = try ActDays(row, today: today)
        try demand(form, row, days)
        let organ = try organ(row)
        let penalty = try form == .ended || kind != .penalty ? .none : ActPenalty(row)
        let money = try ActMoney(row, kinds: penalty.kinds, isDemanded: form == .penalty)
        try demandCertificate(form, row, penalty)
        var builder = ActBuilder(row: row, source: source, fields: fields)
        var act = builder.act(kind: kind, party: party, organ: organ, state: state)
        act.organCode = try code(.organCode, row, form, &builder)
        act.dataSourceCode = try code(.dataSourceCode, row, form, &builder)
        builder.fill(&act, days: days, penalty: penalty, money: money)
        return act
    }

    /// What takes a decision down may leave the party's name blank where the code tells it.
    private func draft(_ row: ActRow, _ form: ActForm) -> PartyDraft {
        var draft = row.draft
        guard form == .ended, BlankCell.isBlank(draft.name ?? ""), let code = ActKey.code(of: draft) else {
            return draft
        }
        draft.name = code
        return draft
    }

    private func actKind(_ row: ActRow) throws(RowRefusal) -> ActKind {
        guard row.says(.actKind), let cell = row.cell(.actKind) else { return isLicence ? .licence : .penalty }
        guard let kind = ActKind(text: cell), (kind == .licence) == isLicence else {
            let expected =
                isLicence
                ? "行政许可；其他行为请用 enforcement 导入"
                : ActKind.allCases.filter { $0 != .licence }.map(\.label).joined(separator: "、") + "；行政许可请用 licences 导入"
            throw ActRefusal.badField(.actKind, row, expected: expected)
        }
        return kind
    }

    private func demand(_ form: ActForm, _ row: ActRow, _ days: ActDays) throws(RowRefusal) {
        for column in form.required {
            switch column {
            case .decidedOn:
                guard row.has(column) else { throw ActRefusal.missing([column], row) }
                if days[column] == nil { throw ActRefusal.missing(column, row, because: "填的是系统默认值，不是决定日期") }
            case .validUntil: if !row.has(column) { throw ActRefusal.missing([column], row) }
            case .penaltyKinds where row.says(.penaltyKinds2): continue
            default: if !row.says(column) { throw ActRefusal.missing([column], row) }
            }
        }
        if !form.alternatives.isEmpty, !form.alternatives.contains(where: row.says) {
            throw ActRefusal.missing(form.alternatives, row)
        }
    }

    private func demandCertificate(_ form: ActForm, _ row: ActRow, _ penalty: ActPenalty) throws(RowRefusal) {
        guard form == .penalty, penalty.kinds.contains(where: { $0 == .suspensionOfPermit || $0 == .revocation }),
            !row.says(.revokedCertificate)
        else { return }
        throw ActRefusal.missing(.revokedCertificate, row, because: "处罚类别有暂扣或者吊销的必须填写")
    }

    private func organ(_ row: ActRow) throws(RowRefusal) -> String {
        for column in [ActColumn.organ, .dataSource] {
            guard let printed = row.printed(column), Gate.refusal(ofOrganizationName: printed) != nil else { continue }
            throw RowRefusal(
                code: GateRefusal.Code.personal.rawValue, sentence: "字段\(row.name(column))应填机关名称，填的却像是自然人。请改填机关全称。")
        }
        guard let organ = row.text(.organ) else { throw ActRefusal.missing([.organ], row) }
        return organ.text
    }

    /// The code of an organ; a wrong one is refused where the form demands it, otherwise left out.
    private func code(
        _ column: ActColumn, _ row: ActRow, _ form: ActForm, _ builder: inout ActBuilder
    ) throws(RowRefusal) -> String? {
        switch CodeCell(row.printed(column) ?? "") {
        case .blank: return nil
        case .code(let code): return code.text
        case .identityNumber:
            if form.demand == .full { throw ActRefusal.identityNumberAsCode(column, row) }
        case .several:
            if form.demand == .full { throw ActRefusal.badCode(column, row, .length, suggestion: nil, hint: nil) }
        case .bad(let fault, let suggestion, let hint):
            if form.demand == .full {
                throw ActRefusal.badCode(column, row, fault, suggestion: suggestion, hint: hint)
            }
        }
        builder.flags.insert(.codeWarning)
        return nil
    }
}
