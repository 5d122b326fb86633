// SPDX-License-Identifier: GPL-3.0-or-later

extension ActColumn {
    /// The Chinese name and the code of the standard, where it has one; `nil` for columns of ours.
    private var penaltyNames: (label: String, code: String)? {
        switch self {
        case .partyName: ("行政相对人名称", "CF_XDR_MC")
        case .partyKind: ("行政相对人类别", "CF_XDR_LB")
        case .creditCode: ("行政相对人代码_1（统一社会信用代码）", "CF_XDR_SHXYM")
        case .registrationNumber: ("行政相对人代码_2（工商注册号）", "CF_XDR_GSZC")
        case .organizationCode: ("行政相对人代码_3（组织机构代码）", "CF_XDR_ZZJG")
        case .taxNumber: ("行政相对人代码_4（税务登记号）", "CF_XDR_SWDJ")
        case .institutionNumber: ("行政相对人代码_5（事业单位证书号）", "CF_XDR_SYDW")
        case .socialOrgNumber: ("行政相对人代码_6（社会组织登记证号）", "CF_XDR_SHZZ")
        case .legalRepresentative: ("法定代表人", "CF_FRDB")
        case .representativeIDKind: ("法定代表人证件类型", "CF_FR_ZJLX")
        case .representativeIDNumber: ("法定代表人证件号码", "CF_FR_ZJHM")
        case .partyIDKind: ("证件类型", "CF_XDR_ZJLX")
        case .partyIDNumber: ("证件号码", "CF_XDR_ZJHM")
        case .number: ("行政处罚决定书文号", "CF_WSH")
        case .violationType: ("违法行为类型", "CF_WFXW")
        case .facts: ("违法事实", "CF_SY")
        case .basis: ("处罚依据", "CF_YJ")
        case .penaltyKinds: ("处罚类别", "CF_CFLB")
        case .content: ("处罚内容", "CF_NR")
        case .fine: ("罚款金额（万元）", "CF_NR_FK")
        case .confiscated: ("没收违法所得、没收非法财物的金额（万元）", "CF_NR_WFFF")
        case .revokedCertificate: ("暂扣或吊销证照名称及编号", "CF_NR_ZKDX")
        case .decidedOn: ("处罚决定日期", "CF_JDRQ")
        case .validUntil: ("处罚有效期", "CF_YXQ")
        case .displayUntil: ("公示截止期", "CF_GSJZQ")
        case .organ: ("处罚机关", "CF_CFJG")
        case .organCode: ("处罚机关统一社会信用代码", "CF_CFJGDM")
        case .dataSource: ("数据来源单位", "CF_SJLY")
        case .dataSourceCode: ("数据来源单位统一社会信用代码", "CF_SJLYDM")
        case .remark: ("备注", "BZ")
        case .penaltyName: ("处罚名称", "CF_CFMC")
        case .penaltyKinds2: ("处罚类别2", "CF_CFLB2")
        case .state: ("当前状态", "CF_ZT")
        case .regionCode: ("地方编码", "DFBM")
        case .timestamp: ("时间戳", "SJC")
        default: nil
        }
    }

    private var licenceNames: (label: String, code: String)? {
        switch self {
        case .documentName: ("行政许可决定文书名称", "XK_XKWS")
        case .number: ("行政许可决定文书号", "XK_WSH")
        case .licenceKind: ("许可类别", "XK_XKLB")
        case .certificateName: ("许可证书名称", "XK_XKZS")
        case .licenceNumber: ("许可编号", "XK_XKBH")
        case .content: ("许可内容", "XK_NR")
        case .decidedOn: ("许可决定日期", "XK_JDRQ")
        case .validFrom: ("有效期自", "XK_YXQZ")
        case .validUntil: ("有效期至", "XK_YXQZI")
        case .organ: ("许可机关", "XK_XKJG")
        case .organCode: ("许可机关统一社会信用代码", "XK_XKJGDM")
        case .state: ("当前状态", "XK_ZT")
        case .dataSource: ("数据来源单位", "XK_LYDW")
        case .dataSourceCode: ("数据来源单位统一社会信用代码", "XK_LYDWDM")
        case .remark: ("备注", "BZ")
        default:
            switch penaltyNames {
            case .some(let names) where names.code.hasPrefix("CF_XDR_") || names.code.hasPrefix("CF_FR"):
                (names.label, "XK_" + names.code.dropFirst(3))
            default: nil
            }
        }
    }

    private var ownLabel: String {
        switch self {
        case .id: "编号"
        case .actKind: "行为种类"
        case .documentName: "决定书名称"
        case .dutyBasis: "违法依据"
        case .conductOn: "违法行为发生日期"
        case .publishedOn: "公示日期"
        case .endedOn: "撤销日期"
        case .endReason: "撤销理由"
        case .repairedOn: "信用修复日期"
        case .grade: "失信程度"
        case .sourceName: "来源名称"
        case .sourceURL: "来源网址"
        default: penaltyNames?.label ?? licenceNames?.label ?? rawValue
        }
    }

    /// For people: “处罚决定日期”（CF_JDRQ，即 decided_on）.
    func name(inLicences isLicence: Bool) -> String {
        guard let names = isLicence ? licenceNames : penaltyNames else { return "“\(ownLabel)”（\(rawValue)）" }
        return "“\(names.label)”（\(names.code)，即 \(rawValue)）"
    }

    /// Every code and label, for mapping; each to one column.
    static let byName: [String: ActColumn] = {
        var columns: [String: ActColumn] = [:]
        func add(_ name: String, _ column: ActColumn) {
            let key = Self.key(name)
            if columns[key] == nil { columns[key] = column }
        }
        for column in allCases {
            add(column.rawValue, column)
            for names in [column.penaltyNames, column.licenceNames].compactMap(\.self) {
                add(names.code, column)
                add(names.label, column)
            }
            add(column.ownLabel, column)
        }
        for (name, column) in others { add(name, column) }
        return columns
    }()

    /// White space, brackets, the case of letters and their width make no difference.
    static func key(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.lowercased().unicodeScalars.filter { scalar in
                    !scalar.properties.isWhitespace && !"（）()_、：:*".unicodeScalars.contains(scalar)
                }))
    }

    /// Codes of the 2016 layout and names seen in files.
    private static let others: [(String, ActColumn)] = [
        ("CF_CFLB1", .penaltyKinds), ("CF_JG", .content), ("CF_XDR_ZDM", .organizationCode),
        ("CF_XDR_GSDJ", .registrationNumber),
        ("CF_XDR_SFZ", .partyIDNumber), ("CF_FR", .legalRepresentative), ("CF_XZJG", .organ), ("CF_XDR", .partyName),
        ("CF_BM", .number), ("XK_XDR_ZDM", .organizationCode), ("XK_XDR_GSDJ", .registrationNumber),
        ("XK_XDR_SFZ", .partyIDNumber),
        ("XK_FR", .legalRepresentative), ("XK_XZJG", .organ), ("XK_XDR", .partyName), ("XK_SPLB", .licenceKind),
        ("XK_XMMC", .documentName), ("XK_JZQ", .validUntil), ("operator", .legalRepresentative),
        ("经营者", .legalRepresentative),
        ("经营者姓名", .legalRepresentative), ("负责人", .legalRepresentative), ("法定代表人姓名", .legalRepresentative),
        ("统一社会信用代码", .creditCode), ("工商注册号", .registrationNumber), ("工商登记码", .registrationNumber),
        ("组织机构代码", .organizationCode), ("税务登记号", .taxNumber), ("纳税人识别号", .taxNumber), ("事业单位证书号", .institutionNumber),
        ("社会组织登记证号", .socialOrgNumber), ("居民身份证号", .partyIDNumber), ("身份证号", .partyIDNumber), ("身份证", .partyIDNumber),
        ("处罚事由", .facts), ("处罚结果", .content), ("处罚类别1", .penaltyKinds), ("决定书文号", .number), ("文号", .number),
        ("罚款金额", .fine), ("没收金额", .confiscated), ("执法机关", .organ), ("实施机关", .organ), ("决定日期", .decidedOn),
        ("项目名称", .documentName), ("审批类别", .licenceKind), ("许可截止期", .validUntil), ("违反条款", .dutyBasis),
    ]
}
