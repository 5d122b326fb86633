// SPDX-License-Identifier: GPL-3.0-or-later

extension ActFile {
    /// The first file that takes a decision has it.
    static let penalties: [ActFile] = old + new

    private static let old: [ActFile] = [
        ActFile(
            name: "gsj-2016.csv", organs: ["ym-gsj", "ym-zjjd"], layout: .of2016, format: .csv(.gb18030),
            typos: ["facts": "处罚是由", "state": "当权状态"], faults: [.wrongCheck, .impossibleDay, .severalParties]),
        ActFile(
            name: "syj-2016.xlsx", organs: ["ym-syj"], layout: .of2016, format: .workbook, typos: ["facts": "出发事由"],
            faults: [.missingNumber, .sameNumberTwice]),
        ActFile(
            name: "gaj-2016.csv", organs: ["ym-gaj"], years: 2000...2018, layout: .of2016, format: .csv(.gb18030),
            faults: [.sealed]),
        ActFile(
            name: "old-2016.csv",
            organs: [
                "ym-ajj", "ym-hbj", "ym-gtj", "ym-nyj", "ym-lyj", "ym-wjsj", "ym-wtgl", "ym-cgj", "ym-gsj2", "ym-xfdd0",
                "ym-xmj", "ym-dsj",
            ], layout: .of2016, format: .csv(.gb18030), heading: .codes, faults: [.scientificCode, .minor]),
        ActFile(
            name: "others-2016.csv", organs: [], years: 2000...2018, layout: .of2016, format: .csv(.markedUTF8),
            heading: .codesThenNames, faults: [.lostCharacters]),
    ]

    private static let new: [ActFile] = [
        ActFile(
            name: "scjg-2026.jsonl", organs: ["ym-scjg"], years: 2026...2100, format: .jsonLines(.keys),
            hasExtras: true,
            faults: [.wrongCheck, .brokenJSON, .classified]),
        ActFile(
            name: "scjg.xlsx", organs: ["ym-scjg"], format: .workbook,
            faults: [.shortCode, .impossibleDay, .personAsOrganization, .severalParties]),
        ActFile(
            name: "wjj.csv", organs: ["ym-wjj"], format: .csv(.gb18030), isOldOrder: true,
            faults: [.missingParty, .minor]),
        ActFile(
            name: "yjj.csv", organs: ["ym-yjj"], format: .csv(.markedUTF8), hasExtras: true, faults: [.wordsForAmount]),
        ActFile(
            name: "hbfj.csv", organs: ["ym-hbfj"], format: .csv(.markedUTF8), heading: .codes, faults: [.surplusColumn]),
        ActFile(
            name: "zfj.xlsx", organs: ["ym-zfj"], format: .workbook, isOldOrder: true, typos: ["number": "政处罚决定书文号"],
            repeatsHeading: 25, faults: [.impossibleDay]),
        ActFile(name: "jtys.csv", organs: ["ym-jtys"], format: .csv(.gb18030), faults: [.minor, .missingNumber]),
        ActFile(
            name: "nync.csv", organs: ["ym-nync"], format: .csv(.gb18030), typos: ["party_name": "行政行对人名称"],
            faults: [.sameNumberTwice]),
        ActFile(
            name: "zrzy-lcj.xlsx", organs: ["ym-zrzy", "ym-lcj"], format: .workbook, hasTypedDays: true,
            faults: [.scientificCode]),
        ActFile(
            name: "swj.jsonl", organs: ["ym-swj"], format: .jsonLines(.codes), hasExtras: true, faults: [.impossibleDay]
        ),
        ActFile(
            name: "swu.csv", organs: ["ym-swu"], format: .csv(.utf8), typos: ["tax_number": "纳税人识别号"],
            faults: [.wrongCheck]),
        ActFile(
            name: "gaj.csv", organs: ["ym-gaj"], format: .csv(.gb18030), faults: [.sealed, .sealedDetention, .sealed]),
        ActFile(name: "ycj.csv", organs: ["ym-ycj"], format: .csv(.markedUTF8), heading: .codesThenNames),
        ActFile(
            name: "xyb.jsonl", organs: [], format: .jsonLines(.keys), hasExtras: true,
            faults: [.unknownWord, .lostCharacters]),
    ]

    static let licences: [ActFile] = [
        ActFile(
            name: "scjg.xlsx", organs: ["ym-scjg"], layout: .licences, format: .workbook,
            faults: [.wrongCheck, .impossibleDay]),
        ActFile(
            name: "wjj.csv", organs: ["ym-wjj"], layout: .licences, format: .csv(.gb18030), isOldOrder: true,
            faults: [.missingParty]),
        ActFile(
            name: "zrzy-lcj.xlsx", organs: ["ym-zrzy", "ym-lcj"], layout: .licences, format: .workbook,
            hasTypedDays: true, faults: [.personAsOrganization]),
        ActFile(
            name: "ycj-jtys.csv", organs: ["ym-ycj", "ym-jtys"], layout: .licences, format: .csv(.markedUTF8),
            heading: .codes, faults: [.shortCode, .sameNumberTwice]),
        ActFile(
            name: "zwfw.jsonl", organs: [], layout: .licences, format: .jsonLines(.keys),
            faults: [.brokenJSON, .impossibleDay]),
    ]

    static let others: [ActFile] = [
        ActFile(
            name: "other-acts.jsonl", organs: ["ym-mz", "ym-yjj", "ym-rsj", "ym-swj", "ym-zf", "ym-swu"],
            layout: .others, format: .jsonLines(.keys), faults: [.unknownWord]),
        ActFile(
            name: "other-acts.xlsx", organs: [], layout: .others, format: .workbook, repeatsHeading: 40,
            faults: [.impossibleDay]),
    ]
}
