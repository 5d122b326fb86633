// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension ExampleCounty {
    /// Everything but documents and cleanups, in the order in which it is best imported: subjects before what is about
    /// them.
    func recordFiles() -> [CountyFile] {
        let county = plan
        let people = InventedPeople(townships: county.townships)
        let market = MarketPlan(seed: seed, count: subjectCount, townships: county.townships)
        let acts = ActFiles(plan: ActPlan(seed: seed, market: market, people: people))
        let credit = CreditFiles(plan: CreditPlan(seed: seed, market: market), market: market)
        let interpretations = InterpretationFiles(
            plan: InterpretationPlan(seed: seed, county: county, withoutID: Set(plainDocuments().keys)), county: county)
        let groups: [(WrittenFile.Kind, [(path: String, sheet: WrittenSheet)])] = [
            (.subjects, SubjectFiles(market: market, people: people).files()), (.licences, acts.licences()),
            (.enforcement, acts.penalties()), (.credit, credit.files()),
            (.interpretations, interpretations.files()), (.items, ItemFiles.items()),
            (.benchmarks, ItemFiles.benchmarks()),
        ]
        return groups.flatMap { kind, files in
            files.map { CountyFile(path: $0.path, kind: kind, bytes: $0.sheet.bytes, sheet: $0.sheet) }
        }
    }

    /// Rows that must be refused, of all files.
    static func rejects(in files: [CountyFile]) -> [ExpectedReject] {
        files.flatMap { file in
            (file.sheet?.rejects ?? []).map {
                ExpectedReject(file: file.path, row: $0.row, code: $0.code, why: $0.why)
            }
        }
    }

    /// `expected-rejects.tsv`: file, row, code, why.
    static func rejectManifest(of files: [CountyFile]) -> [UInt8] {
        let lines = rejects(in: files).map { "\($0.file)\t\($0.row)\t\($0.code)\t\($0.why)" }
        return Array((["file\trow\tcode\twhy"] + lines).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    }

    /// `canaries.tsv`: what of natural persons stands in the files and may stand nowhere else.
    func canaryManifest(of files: [CountyFile]) -> [UInt8] {
        let people = InventedPeople(townships: plan.townships)
        let lines = files.flatMap { file in
            (file.sheet?.persons ?? []).sorted().map { number in
                let person =
                    number >= 1000 ? people.minors[(number - 1000) % people.minors.count] : people.adult(number)
                return [person.name, person.identityNumber, person.phone, person.account, person.address, file.path]
                    .joined(separator: "\t")
            }
        }
        return Array((["name\tid_number\tphone\taccount\taddress\tfile"] + lines).joined(separator: "\n").utf8)
            + [UInt8(ascii: "\n")]
    }
}
