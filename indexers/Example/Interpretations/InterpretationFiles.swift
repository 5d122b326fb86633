// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The interpretations as rows of JSON Lines.
struct InterpretationFiles {
    let plan: InterpretationPlan
    let county: CountyPlan

    func files() -> [(path: String, sheet: WrittenSheet)] {
        let half = plan.all.count / 2
        return [
            ("interpretations/county.jsonl", write(plan.all[..<half])),
            ("interpretations/later.jsonl", write(plan.all[half...])),
        ]
    }

    private func write(_ interpretations: ArraySlice<PlannedInterpretation>) -> WrittenSheet {
        var written = WrittenSheet()
        var text = ""
        for (place, interpretation) in interpretations.enumerated() {
            var row = SheetRow([:])
            row.reject = interpretation.reject
            written.note(row, at: place + 1)
            text += line(of: interpretation) + "\n"
        }
        written.bytes = Array(text.utf8)
        return written
    }

    func line(of interpretation: PlannedInterpretation) -> String {
        var line = JSONLine()
        line.add("id", interpretation.id)
        line.add("title", interpretation.title)
        line.add("interprets", targets(of: interpretation))
        line.add("published_on", interpretation.publishedOn.description)
        line.add("form", interpretation.form.label)
        line.add("issuers", interpretation.issuers)
        line.add("source_name", DocumentRows.source)
        line.add("source_url", "https://ym.example.invalid/jd/\(interpretation.id).html")
        if !interpretation.body.isEmpty { line.add("body", interpretation.body) }
        return line.text
    }

    private func targets(of interpretation: PlannedInterpretation) -> [String] {
        switch interpretation.link {
        case .id: interpretation.documents.map(DocumentRows.id(of:))
        case .number: interpretation.documents.compactMap { county.documents[$0].number }
        case .title, .none: []
        }
    }
}
