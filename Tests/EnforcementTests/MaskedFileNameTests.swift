// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Importing

/// Names are invented.
@Suite struct MaskedFileNameTests {
    @Test(arguments: [
        ("王建军532328198003121233电话13987812345.csv", "王某某［身份号码］电话［电话］.csv"), ("王建军处罚决定书.csv", "王某某处罚决定书.csv"),
        ("2025/张三_无证经营.xlsx", "2025/张某某_无证经营.xlsx"), ("处罚决定书（李文山）.csv", "处罚决定书（李某某）.csv"),
        ("当事人王丽华.csv", "当事人王某某.csv"),
    ])
    func `a person's name is hidden in the names of files about cases`(_ name: String, _ masked: String) {
        #expect(MaskedFileName.masked(name, of: .enforcement) == masked)
        #expect(MaskedFileName.masked(masked, of: .enforcement) == masked)
    }

    @Test(arguments: [
        "行政处罚2025年3月.csv", "元谋县市场监督管理局-双公示-20250301.xlsx", "enforcement.jsonl", "黄瓜园镇/执法决定.csv", "水务局_行政许可_v2.csv",
        "信用信息.csv",
        "方案/第一批.csv", "高新区处罚公示.xlsx",
    ])
    func `other names stay`(_ name: String) {
        #expect(MaskedFileName.masked(name, of: .enforcement) == name)
    }

    @Test func `the names of documents keep those of persons, who are mostly officials`() {
        #expect(MaskedFileName.masked("王建军任职通知.docx", of: .document) == "王建军任职通知.docx")
    }
}
