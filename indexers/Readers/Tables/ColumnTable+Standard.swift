// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension ColumnTable {
    /// 行政处罚 and other decisions, in the layouts of 2018 (发改办财金〔2018〕424号) and 2016.
    public static let enforcement = standard("行政处罚等执法决定", PackageResources.enforcement_tsv, telling: ends)
    /// 行政许可, likewise.
    public static let licences = standard("行政许可", PackageResources.licences_tsv, telling: ends)
    /// 经营主体.
    public static let subjects = standard("经营主体", PackageResources.subjects_tsv)
    /// 信用信息.
    public static let credit = standard("信用信息", PackageResources.credit_tsv)
    /// 政策解读.
    public static let interpretations = standard("政策解读", PackageResources.interpretations_tsv)
    /// 规范性文件.
    public static let documents = standard("规范性文件", PackageResources.documents_tsv)
    /// 清理结果.
    public static let cleanup = standard("清理结果", PackageResources.cleanup_tsv)
    /// 权力清单, 责任清单, 负面清单, 行政执法事项.
    public static let items = standard("清单事项", PackageResources.items_tsv)
    /// 裁量基准.
    public static let benchmarks = standard("裁量基准", PackageResources.benchmarks_tsv)

    /// All of the above, to tell a sender which kind a table seems to be.
    static let all: [ColumnTable] = [
        enforcement, licences, subjects, credit, interpretations, documents, cleanup, items, benchmarks,
    ]

    /// Of 双公示 files: what a heading says that may end a record. 公示平台 and 公开网址 tell of places only.
    private static let ends = ["状态", "撤销", "撤下", "修复", "是否公示", "是否公开", "停止公示", "不予公开"]

    private static func standard(_ label: String, _ bytes: [UInt8], telling: [String] = []) -> ColumnTable {
        do throws(DomainTable.Fault) {
            return try ColumnTable(label: label, tsv: bytes, telling: telling)
        } catch {
            preconditionFailure("the table of columns of \(label) in indexers/Readers/Columns: \(error)")
        }
    }
}
