// SPDX-License-Identifier: GPL-3.0-or-later

/// A line or table row of the block that government sites print above a document: 索引号：… | 发布机构：… (domain.md §1.6).
enum MetadataLine {
    enum Field: Hashable {
        case title, number, issuer, indexNumber, registrationNumber, writtenOn, publishedOn, effectiveOn, expiresOn
        case topics, status
        /// Known and not kept: 来源, 公开方式, 浏览次数.
        case other
    }

    private static let labels: [String: Field] = [
        "标题": .title, "名称": .title, "文件名称": .title, "信息名称": .title, "文号": .number, "发文字号": .number, "文件编号": .number,
        "发文机构": .issuer, "发布机构": .issuer, "发文机关": .issuer, "制定机关": .issuer, "公开机构": .issuer, "发布单位": .issuer,
        "发文单位": .issuer, "索引号": .indexNumber, "索引编号": .indexNumber, "登记号": .registrationNumber,
        "统一登记号": .registrationNumber, "成文日期": .writtenOn, "发文日期": .writtenOn, "签发日期": .writtenOn, "发布日期": .publishedOn,
        "公布日期": .publishedOn, "公开日期": .publishedOn, "发布时间": .publishedOn, "生效日期": .effectiveOn, "生效时间": .effectiveOn,
        "施行日期": .effectiveOn, "实施日期": .effectiveOn, "失效日期": .expiresOn, "废止日期": .other, "主题分类": .topics,
        "公文目录": .topics,
        "组配分类": .topics, "主题词": .topics, "有效性": .status, "公文时效": .status, "时效性": .status, "效力状态": .status, "来源": .other,
        "信息来源": .other, "公开方式": .other, "公开时限": .other, "公开范围": .other, "公开形式": .other, "公开属性": .other, "关键词": .other,
        "浏览次数": .other, "责任编辑": .other, "字号": .other, "内容概述": .other, "文件类型": .other, "体裁分类": .other, "公文种类": .other,
    ]

    /// The fields of `line`; `nil` where it is no such line. Values may be empty.
    static func fields(of line: String) -> [(field: Field, value: String)]? {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { trimmed(String($0)) }
        var result: [(Field, String)] = []
        var pending: Field?
        for cell in cells {
            if let (field, value) = labelled(cell) {
                if let open = pending { result.append((open, "")) }
                pending = value.isEmpty ? field : nil
                if !value.isEmpty { result.append((field, value)) }
            } else if let open = pending {
                result.append((open, cell))
                pending = nil
            } else if !cell.isEmpty {
                return nil
            }
        }
        if let open = pending { result.append((open, "")) }
        return result.isEmpty ? nil : result
    }

    // 文 号：元政办发〔2016〕5号, or the label alone in its own cell.
    private static func labelled(_ cell: String) -> (Field, String)? {
        let scalars = Array(cell.unicodeScalars)
        if let colon = scalars.prefix(12).firstIndex(where: { $0 == "：" || $0 == ":" }) {
            let label = compact(scalars[..<colon])
            guard let field = labels[label] else { return nil }
            return (field, trimmed(String(String.UnicodeScalarView(scalars[(colon + 1)...]))))
        }
        return scalars.count <= 10 ? labels[compact(scalars[...])].map { ($0, "") } : nil
    }

    private static func compact(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(
            String.UnicodeScalarView(
                scalars.filter { !$0.isLayoutSpace && $0 != "[" && $0 != "]" && $0 != "【" && $0 != "】" }))
    }

    private static func trimmed(_ text: String) -> String {
        let body = BodyText(text)
        return body.text(body.trimmed(0..<body.count))
    }
}
