// SPDX-License-Identifier: GPL-3.0-or-later

/// The columns of the 双公示 standard (发改办财金〔2018〕424号) and of the layout of 2016 before it.
enum ActColumns {
    private static func party(_ prefix: String, isOldOrder: Bool) -> [SheetColumn] {
        var codes = [
            SheetColumn("credit_code", "行政相对人代码_1（统一社会信用代码）", prefix + "XDR_SHXYM"),
            SheetColumn("registration_number", "行政相对人代码_2（工商注册号）", prefix + "XDR_GSZC"),
            SheetColumn("organization_code", "行政相对人代码_3（组织机构代码）", prefix + "XDR_ZZJG"),
        ]
        // In 2016 the second code was what became the third in 2018, and some systems never changed.
        if isOldOrder {
            codes = [
                codes[0], SheetColumn("organization_code", "行政相对人代码_2（组织机构代码）", prefix + "XDR_ZZJG"),
                SheetColumn("registration_number", "行政相对人代码_3（工商登记码）", prefix + "XDR_GSZC"),
            ]
        }
        return [
            SheetColumn("party_name", "行政相对人名称", prefix + "XDR_MC"),
            SheetColumn("party_kind", "行政相对人类别", prefix + "XDR_LB"),
        ] + codes + [
            SheetColumn("tax_number", "行政相对人代码_4（税务登记号）", prefix + "XDR_SWDJ"),
            SheetColumn("institution_number", "行政相对人代码_5（事业单位证书号）", prefix + "XDR_SYDW"),
            SheetColumn("social_org_number", "行政相对人代码_6（社会组织登记证号）", prefix + "XDR_SHZZ"),
            SheetColumn("legal_representative", "法定代表人", prefix + "FRDB"),
            SheetColumn("representative_id_kind", "法定代表人证件类型", prefix + "FR_ZJLX"),
            SheetColumn("representative_id_number", "法定代表人证件号码", prefix + "FR_ZJHM"),
            SheetColumn("party_id_kind", "证件类型", prefix + "XDR_ZJLX"),
            SheetColumn("party_id_number", "证件号码", prefix + "XDR_ZJHM"),
        ]
    }

    /// Penalties since 2018.
    static func penalties(isOldOrder: Bool = false) -> [SheetColumn] {
        party("CF_", isOldOrder: isOldOrder) + [
            SheetColumn("number", "行政处罚决定书文号", "CF_WSH"), SheetColumn("violation_type", "违法行为类型", "CF_WFXW"),
            SheetColumn("facts", "违法事实", "CF_SY"), SheetColumn("basis", "处罚依据", "CF_YJ"),
            SheetColumn("penalty_kinds", "处罚类别", "CF_CFLB"), SheetColumn("content", "处罚内容", "CF_NR"),
            SheetColumn("fine", "罚款金额（万元）", "CF_NR_FK"),
            SheetColumn("confiscated", "没收违法所得、没收非法财物的金额（万元）", "CF_NR_WFFF"),
            SheetColumn("revoked_certificate", "暂扣或吊销证照名称及编号", "CF_NR_ZKDX"),
            SheetColumn("decided_on", "处罚决定日期", "CF_JDRQ"), SheetColumn("valid_until", "处罚有效期", "CF_YXQ"),
            SheetColumn("display_until", "公示截止期", "CF_GSJZQ"), SheetColumn("organ", "处罚机关", "CF_CFJG"),
            SheetColumn("organ_code", "处罚机关统一社会信用代码", "CF_CFJGDM"),
            SheetColumn("data_source", "数据来源单位", "CF_SJLY"),
            SheetColumn("data_source_code", "数据来源单位统一社会信用代码", "CF_SJLYDM"), SheetColumn("remark", "备注", "BZ"),
        ]
    }

    /// Columns beyond the standard that a few organs fill.
    static let extras = [
        SheetColumn("duty_basis", "违法依据"), SheetColumn("conduct_on", "违法行为发生日期"),
        SheetColumn("published_on", "公示日期"), SheetColumn("grade", "失信程度"), SheetColumn("state", "当前状态", "CF_ZT"),
        SheetColumn("ended_on", "撤销日期"), SheetColumn("end_reason", "撤销理由"), SheetColumn("repaired_on", "信用修复日期"),
    ]

    /// Penalties as of 2016.
    static let oldPenalties: [SheetColumn] = [
        SheetColumn("number", "行政处罚决定书文号", "CF_WSH"), SheetColumn("penalty_name", "处罚名称", "CF_CFMC"),
        SheetColumn("penalty_kinds", "处罚类别1", "CF_CFLB1"), SheetColumn("penalty_kinds_2", "处罚类别2", "CF_CFLB2"),
        SheetColumn("facts", "处罚事由", "CF_SY"), SheetColumn("basis", "处罚依据", "CF_YJ"),
        SheetColumn("party_name", "行政相对人名称", "CF_XDR_MC"),
        SheetColumn("credit_code", "行政相对人代码_1（统一社会信用代码）", "CF_XDR_SHXYM"),
        SheetColumn("organization_code", "行政相对人代码_2（组织机构代码）", "CF_XDR_ZDM"),
        SheetColumn("registration_number", "行政相对人代码_3（工商登记码）", "CF_XDR_GSDJ"),
        SheetColumn("tax_number", "行政相对人代码_4（税务登记号）", "CF_XDR_SWDJ"),
        SheetColumn("party_id_number", "行政相对人代码_5（居民身份证号）", "CF_XDR_SFZ"),
        SheetColumn("legal_representative", "法定代表人姓名", "CF_FR"), SheetColumn("content", "处罚结果", "CF_JG"),
        SheetColumn("decided_on", "处罚决定日期", "CF_JDRQ"), SheetColumn("organ", "处罚机关", "CF_XZJG"),
        SheetColumn("state", "当前状态", "CF_ZT"), SheetColumn("region_code", "地方编码", "DFBM"),
        SheetColumn("timestamp", "时间戳", "SJC"), SheetColumn("remark", "备注", "BZ"),
    ]

    static func licences(isOldOrder: Bool = false) -> [SheetColumn] {
        party("XK_", isOldOrder: isOldOrder) + [
            SheetColumn("document_name", "行政许可决定文书名称", "XK_XKWS"), SheetColumn("number", "行政许可决定文书号", "XK_WSH"),
            SheetColumn("licence_kind", "许可类别", "XK_XKLB"), SheetColumn("certificate_name", "许可证书名称", "XK_XKZS"),
            SheetColumn("licence_number", "许可编号", "XK_XKBH"), SheetColumn("content", "许可内容", "XK_NR"),
            SheetColumn("decided_on", "许可决定日期", "XK_JDRQ"), SheetColumn("valid_from", "有效期自", "XK_YXQZ"),
            SheetColumn("valid_until", "有效期至", "XK_YXQZI"), SheetColumn("organ", "许可机关", "XK_XKJG"),
            SheetColumn("organ_code", "许可机关统一社会信用代码", "XK_XKJGDM"), SheetColumn("state", "当前状态", "XK_ZT"),
            SheetColumn("data_source", "数据来源单位", "XK_LYDW"),
            SheetColumn("data_source_code", "数据来源单位统一社会信用代码", "XK_LYDWDM"), SheetColumn("remark", "备注", "BZ"),
        ]
    }

    /// The other kinds of act, for which the standard has no form.
    static let others: [SheetColumn] = [
        SheetColumn("act_kind", "行为种类"), SheetColumn("number", "决定书文号"), SheetColumn("document_name", "决定书名称"),
        SheetColumn("party_name", "行政相对人名称"), SheetColumn("party_kind", "行政相对人类别"),
        SheetColumn("credit_code", "统一社会信用代码"), SheetColumn("party_id_number", "身份证号"),
        SheetColumn("facts", "事由"), SheetColumn("basis", "执法依据"), SheetColumn("content", "决定内容"),
        SheetColumn("decided_on", "决定日期"), SheetColumn("published_on", "公示日期"), SheetColumn("display_until", "公示截止期"),
        SheetColumn("organ", "执法机关"), SheetColumn("remark", "备注"),
    ]
}
