// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// An invented row of the `documents` format.
struct DocumentRow: Encodable {
    var id: String
    var title: String?
    var body: String?
    var work: String?
    var number: String?
    var issuers: [String]?
    var publishedOn: String?
    var effectiveOn: String?
    var effectiveConfidence: String?
    var `class`: String?

    init(
        _ id: String, _ title: String?, number: String? = nil, body: String? = nil, work: String? = nil,
        published: String? = nil, effective: String? = nil, issuer: String = "元谋县人民政府"
    ) {
        self.id = id
        self.title = title
        self.number = number
        self.body = body
        self.work = work
        issuers = [issuer]
        publishedOn = published
        effectiveOn = effective
        effectiveConfidence = effective == nil ? nil : "high"
        `class` = "normative_document"
    }

    var line: String {
        get throws { try JSONLine.text(self) }
    }
}
