// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Writes the text of a planned document, paragraph by paragraph, in the forms of GB/T 9704.
struct BodyWriter {
    let plan: CountyPlan
    let document: PlannedDocument
    var slots: SlotText
    var paragraphs: [String] = []

    init(plan: CountyPlan, document: PlannedDocument, seed: UInt64) {
        self.plan = plan
        self.document = document
        slots = SlotText(plan: plan, document: document, seed: seed)
    }

    /// Paragraphs from the addressees to the last line of the enclosure, without the banner.
    mutating func text() -> [String] {
        paragraphs = []
        switch document.form {
        case .measure, .rules, .scheme:
            writeCover()
            writeEnclosure(document.name)
        case .forwarding:
            writeForwarding()
        case .draft:
            writeDraft()
        case .opinion:
            writeOpinion()
        case .notice:
            writeNotice()
        case .announcement:
            writeAnnouncement()
        case .repeal, .lapse, .suspension:
            writeAct()
        case .cleanup(let round):
            writeCleanup(plan.rounds[round])
        }
        return paragraphs
    }

    var subject: Subject? { document.subject.map { Subject.all[$0] } }

    mutating func add(_ template: String) { paragraphs.append(slots.fill(template)) }

    /// 各乡镇人民政府，县直各部门：
    mutating func writeAddressees() {
        switch document.documentClass {
        case .jointPartyDocument: paragraphs.append("各乡镇党委和人民政府，县委各部委办局，县级国家机关各委办局，各人民团体：")
        default:
            if let township {
                paragraphs.append("各村（居）民委员会，\(township)属各部门：")
                return
            }
            add("各乡镇人民政府，{县直各部门|县级各部门、各直属机构|县直有关部门}：")
        }
    }

    /// 镇 or 乡 for a document of one.
    private var township: Character? {
        guard let first = document.issuers.first, plan.organs.organ(named: first)?.kind == .township else { return nil }
        return first.dropLast("人民政府".count).last
    }

    mutating func writeSignature() {
        paragraphs += document.issuers
        paragraphs.append(document.writtenOn.chinese)
        paragraphs.append("（此件公开发布）")
    }

    private mutating func writeCover() {
        writeAddressees()
        let agreed = "{县人民政府同意|县人民政府常务会议研究同意|县人民政府研究同意}"
        if document.isRevision, let earlier = document.cites.first {
            let old = plan.documents[earlier]
            add("根据工作需要，对《\(old.name)》\(bracketed(old))进行了修订。修订后的《\(document.name)》已经\(agreed)，现印发给你们，请认真贯彻执行。")
        } else if township != nil {
            add("现将《\(document.name)》印发给你们，请认真贯彻执行。")
        } else {
            add("《\(document.name)》已经\(agreed)，现印发给你们，请{结合实际，|}认真{贯彻执行|组织实施|遵照执行}。")
        }
        writeSignature()
    }

    private mutating func writeEnclosure(_ name: String) {
        paragraphs.append(name)
        switch document.form {
        case .measure: writeChapters()
        case .rules: writeArticles()
        default: writeOutline(headed: "方案")
        }
    }

    private mutating func writeForwarding() {
        writeAddressees()
        add("《\(document.name)》已经县人民政府同意，现转发给你们，请认真贯彻落实。\(effectSentence(of: "本通知"))")
        writeSignature()
        paragraphs.append(document.name)
        paragraphs.append(slots.leadName())
        writeOutline(headed: "意见", saysEffect: false)
    }

    private mutating func writeDraft() {
        let year = document.writtenOn.year
        add(
            "为\(subject?.purpose ?? "做好有关工作")，{局}起草了《\(document.name)》，现向社会公开征求意见。有关单位和个人可于\(document.writtenOn.adding(days: 30).chinese)前将意见反馈至{局}。"
        )
        writeSignature()
        paragraphs.append(document.name)
        writeArticles(effect: "本办法自\(year)年  月  日起施行。")
    }

    /// （元政发〔2012〕5号）, or nothing where there is no number.
    func bracketed(_ other: PlannedDocument) -> String { other.number.map { "（\($0)）" } ?? "" }

    /// 《甲》（元政发〔2012〕5号）
    func citation(of id: Int) -> String {
        let other = plan.documents[id]
        return "《\(other.name)》\(bracketed(other))"
    }
}
