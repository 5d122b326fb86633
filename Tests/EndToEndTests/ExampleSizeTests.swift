// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// However large the example county is, only the rows that are wrong on purpose are refused.
@Suite(.serialized) struct ExampleSizeTests {
    /// 300 and 517 once let somebody of sixteen be punished in 2016.
    @Test(arguments: [120, 300, 517])
    func `a county of any size loses the rows that are wrong on purpose, and no other`(subjects: Int) throws {
        let data = try DataDirectory()
        let run = try data.index(["example", "--documents", "240", "--subjects", "\(subjects)"])
        #expect(run.code == 0, "\(run)")
        let planted = try PlantedReject.manifest(in: data, imported: run.output)
        let refused = try data.rejects().map {
            PlantedReject(kind: $0.kind.rawValue, file: $0.file, row: $0.row, code: $0.code)
        }
        #expect(planted.count > 50 && Set(refused) == planted)
    }
}
