// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

extension Engine {
    /// One page of hits with what their kinds have.
    func exportPiece(_ request: SearchRequest, page: Int, size: Int) throws -> ExportPiece {
        let query = try QueryParser.parse(request.text)
        var request = request
        request.page = page
        request.limit = size
        return try reading { reader in
            let (plan, execution) = try execute(query, request, reader)
            let interpretations = Interpretations(reader: reader, asOf: request.asOf)
            let snippets = SnippetMaker(plan.highlights)
            let rows = try execution.hits.map { hit in
                let record = try reader.record(hit.recordDocument)
                return ExportRow(
                    try item(hit, day: plan.asOf, snippets: snippets, reader: reader), record, on: request.asOf,
                    interpretation: try interpretations.answer(record))
            }
            let snapshot = reader.snapshot
            let head = ExportHead(
                indexRevision: snapshot.revision, dataThrough: snapshot.generation.manifest.dataThrough,
                asOf: request.asOf,
                query: query.isPersonal ? PersonalQuery.given : request.text, total: execution.total,
                warnings: Self.warnings(query, execution))
            return ExportPiece(head: head, today: reader.today, rows: rows)
        }
    }
}
