// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// The default terms of jurisdictions; what follows from them is a flag for review, never a death.
public struct TermRules: Sendable {
    /// In the order of the table.
    public let rules: [TermRule]
    let directory: OrganDirectory

    public init(rules: [TermRule], directory: OrganDirectory = .standard) {
        self.rules = rules
        self.directory = directory
    }

    /// The rules of the table that comes with the program; read once.
    public static let standard: TermRules = {
        do throws(DomainTable.Fault) {
            return try TermRules(table: PackageResources.term_rules_tsv)
        } catch {
            preconditionFailure("the term rules in Sources/Records/Tables: \(error)")
        }
    }()

    init(table: [UInt8], directory: OrganDirectory = .standard) throws(DomainTable.Fault) {
        var rules: [TermRule] = []
        for row in try DomainTable(table, required: ["jurisdiction", "implied_if_silent", "expires_automatically"]).rows
        {
            rules.append(
                TermRule(
                    jurisdiction: row.text("jurisdiction"), from: try row.date("from"), to: try row.date("to"),
                    normalYears: try row.smallNumber("normal_years"), trialYears: try row.smallNumber("trial_years"),
                    impliedIfSilent: try row.flag("implied_if_silent"),
                    expiresAutomatically: try row.flag("expires_automatically"), basis: row.text("basis")))
        }
        self.init(rules: rules, directory: directory)
    }

    /// The rule for a division code on a day: that of the smallest division which has one (532328 before 5323 before 53).
    public func rule(jurisdiction: String, on day: CivilDate) -> TermRule? {
        rules.filter { jurisdiction.hasPrefix($0.jurisdiction) && $0.holds(on: day) }
            .max { $0.jurisdiction.utf8.count < $1.jurisdiction.utf8.count }
    }

    /// The last day of the default term, `nil` where the document states its own, is not an administrative normative
    /// document, only ends others, or no rule is known for its issuer and day.
    ///
    /// The term runs from the first day in force (effective, else published, printed, written) to the corresponding day
    /// (民法典 art. 202); 暂行 and 试行 in the title give the trial years. 党政联合文件 have none (domain.md §1.1).
    public func defaultTermEnd(for document: NormativeDocument) -> CivilDate? {
        guard document.documentClass == .normativeDocument, document.expiresOn == nil,
            !document.clauses.contains(where: { Self.statedEnds.contains($0.kind) }),
            !Self.onlyEndsOthers(document.title),
            let start = document.effectiveOn ?? document.date,
            let division = jurisdiction(of: document.issuers, on: start),
            let rule = rule(jurisdiction: division, on: start)
        else { return nil }
        let years = Self.isTrial(document.title) ? rule.trialYears ?? rule.normalYears : rule.normalYears
        return years.map { start.adding(years: $0) }
    }

    /// Division code of the lead organ: from the directory, else from the place its name begins with.
    func jurisdiction(of issuers: [String], on day: CivilDate) -> String? {
        guard let lead = issuers.first else { return nil }
        if let organ = directory.organ(named: lead, on: day) { return organ.division }
        let key = TextFolding.key(lead)
        return Self.places.first { key.hasPrefix($0.name) }?.division
    }

    /// A trial measure, or the notice that issues one; not a document about somebody else's trial measure.
    static func isTrial(_ title: String) -> Bool {
        let key = title.unicodeScalars
        guard title.contains("暂行") || title.contains("试行") else { return false }
        guard let bracket = key.firstIndex(of: "《") else { return true }
        let before = String(key[..<bracket])
        return before.isEmpty || ["印发", "发布", "公布", "颁布", "施行"].contains { before.hasSuffix($0) }
    }

    static func onlyEndsOthers(_ title: String) -> Bool {
        ["关于废止", "关于宣布失效", "关于停止执行", "关于暂停执行", "清理结果"].contains { title.contains($0) }
    }

    private static let statedEnds: Set<ValidityClause.Kind> = [.expiresOn, .term, .untilTaskDone]
    private static let places = [
        (name: "元谋县", division: "532328"), (name: "楚雄", division: "5323"), (name: "云南省", division: "53"),
    ]
}
