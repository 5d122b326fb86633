// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One invented record of each kind, with every column filled by words that stand nowhere else.
enum KindSamples {
    static let code = validCode("91532328MA6", region: "532328")

    /// A code of the example region that passes both checks.
    static func validCode(_ start: String, region: String) -> String {
        let digits = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        for serial in 0..<1_000 {
            let middle = String(10_000 + serial)
            for inner in digits {
                for check in digits {
                    let text = start + middle + String([inner, check])
                    if let code = CreditCode(text), code.warnings.isEmpty { return text }
                }
            }
        }
        return ""
    }

    static func source(_ id: String) -> SourceReference {
        SourceReference(name: "示例来源", id: id, url: "https://example.invalid/\(id)")
    }

    static func day(_ text: String) -> CivilDate? { CivilDate(text) }

    static var penalty: EnforcementAct {
        var party = Party(name: "示例骊鹍果蔬有限公司", kind: .organization, creditCode: code)
        party.registrationNumber = "532328100001232"
        party.legalRepresentative = "龚某某"
        var act = EnforcementAct(
            id: "act-1", actKind: .penalty, party: party, organ: "元谋县市场监督管理局",
            source: source("元谋县市场监督管理局|示例骊鹍果蔬有限公司"))
        act.number = "元市监处罚〔2024〕9715号"
        act.documentName = "行政处罚决定书"
        act.violation = "经营蕹菜超标"
        act.facts = "当事人于柜台陈列嵯峨牌蕹菜。"
        act.dutyBasis = "《示例食品法》第三十四条"
        act.basis = "《示例食品法》第一百二十四条第一款至第一百二十六条"
        act.dutyCitations = citations("《示例食品法》第三十四条")
        act.basisCitations = citations("《示例食品法》第一百二十四条至第一百二十六条")
        act.penaltyKinds = [.fine, .confiscationOfGoods]
        act.content = "没收嵯峨牌蕹菜，罚款一万七千元。"
        act.fine = Amount(fen: 1_700_000)
        act.revokedCertificate = "食品经营许可证 JYX0932"
        act.decidedOn = day("2024-05-06")
        act.publishedOn = day("2024-05-10")
        act.fields = ["F11"]
        return act
    }

    static var licence: EnforcementAct {
        var party = Party(name: "示例鼋鼍酒家", kind: .individualBusiness)
        party.registrationNumber = "532328600000017"
        var act = EnforcementAct(
            id: "licence-1", actKind: .licence, party: party, organ: "元谋县卫生健康局", source: source("x-1"))
        act.number = "元卫许字2023第88号甲"
        act.content = "公共场所卫生许可"
        var terms = LicenceTerms()
        terms.certificate = "卫生许可证"
        terms.certificateNumber = "滇卫公证字〔2023〕第532328-000071号"
        terms.category = .ordinary
        act.licence = terms
        act.decidedOn = day("2023-02-01")
        return act
    }

    static var personAct: EnforcementAct {
        var act = EnforcementAct(
            id: "act-2", actKind: .penalty, party: Party(name: "鄢某某", kind: .naturalPerson),
            organ: "元谋县林业和草原局", source: source("元谋县林业和草原局|元林罚|2024|3|鄢某某"))
        act.documentName = "对鄢某某的处罚决定书"
        act.facts = "鄢某某在林区野外用火。"
        act.decidedOn = day("2024-03-01")
        return act
    }

    static var subject: MarketSubject {
        var subject = MarketSubject(id: "subject-1", code: code, name: "示例骊鹍果蔬有限公司", source: source("s-1"))
        subject.formerNames = ["示例县麒麟糖厂"]
        subject.registrationNumber = "532328100001232"
        subject.state = .active
        subject.scope = "蕹菜种植、销售"
        subject.registrar = "元谋县市场监督管理局"
        subject.division = "元马镇"
        subject.parent = "昆明骊鹍商贸有限公司"
        subject.establishedOn = day("2011-01-02")
        return subject
    }

    static var credit: CreditEntry {
        var entry = CreditEntry(
            id: "credit-1", subjectCode: code, subjectName: "示例骊鹍果蔬有限公司", section: .abnormal,
            sectionText: "经营异常名录", source: source("k-1"))
        entry.entryTitle = "未按规定公示年度报告"
        entry.number = "元市监异〔2025〕31号"
        entry.organ = "元谋县市场监督管理局"
        entry.content = "饕餮年度未报送"
        entry.decidedOn = day("2025-07-01")
        entry.publishedOn = day("2025-07-02")
        entry.displayUntil = day("2026-07-01")
        entry.grade = .general
        return entry
    }

    static var interpretation: Interpretation {
        var interpretation = Interpretation(
            id: "reading-1", title: "《示例县集市管理办法》解读", body: "第一段谈背景。\n第二段谈甃石集市。\n", source: source("j-1"))
        interpretation.interprets = ["《示例县集市管理办法》（元政规〔2024〕1号）"]
        interpretation.form = .graphic
        interpretation.issuers = ["元谋县市场监督管理局"]
        interpretation.publishedOn = day("2024-06-01")
        interpretation.fields = ["F12"]
        return interpretation
    }

    static var item: ListItem {
        var item = ListItem(
            id: "item-1", list: .power, code: "SL-0031", name: "对蕹菜市场的监督检查", organ: "元谋县市场监督管理局",
            source: source("i-1"))
        item.actKind = .inspection
        item.basis = "《示例食品法》第一百零九条"
        item.basisCitations = citations("《示例食品法》第一百零九条")
        item.duties = "检查嵖岈市场。"
        item.remedy = "可以申请行政复议。"
        item.validFrom = day("2023-01-01")
        item.validUntil = day("2025-12-31")
        return item
    }

    static var benchmark: DiscretionBenchmark {
        var benchmark = DiscretionBenchmark(
            id: "benchmark-1", violation: "经营蕹菜超标", basis: "《示例食品法》第一百二十四条", circumstance: "从轻",
            range: "五万元以上七万元以下", organ: "云南省市场监督管理局", source: source("b-1"))
        benchmark.basisCitations = citations("《示例食品法》第一百二十四条")
        benchmark.number = "云市监规〔2023〕2号"
        benchmark.level = "省"
        benchmark.validFrom = day("2023-03-01")
        return benchmark
    }

    static var all: [any PublicRecord] {
        [penalty, licence, personAct, subject, credit, interpretation, item, benchmark]
    }

    static func citations(_ text: String) -> [ArticleCitation] { ArticleCitation.find(in: text).map(\.citation) }
}
