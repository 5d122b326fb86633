// SPDX-License-Identifier: GPL-3.0-or-later

/// A PDF written by hand: each line of text one line on the page, Chinese through a ToUnicode map and no font.
public struct PDFBytes {
    /// Pages of lines; a page without lines is blank, as a scan looks to a text reader.
    public var pages: [[String]]
    public var isEncrypted = false

    public init(pages: [[String]], isEncrypted: Bool = false) {
        self.pages = pages
        self.isEncrypted = isEncrypted
    }

    /// The file.
    public var bytes: [UInt8] {
        let map = """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def
            1 begincodespacerange <0000> <FFFF> endcodespacerange
            1 beginbfrange <0000> <FFFF> <0000> endbfrange
            endcmap end end
            """
        let kids = pages.indices.map { "\(6 + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H "
                + "/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /DW 1000 "
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
            stream(map),
        ]
        for (index, lines) in pages.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 700 900] /Contents \(7 + 2 * index) 0 R "
                    + "/Resources << /Font << /F1 3 0 R >> >> >>")
            objects.append(
                stream(
                    "BT /F1 16 Tf 40 850 Td 28 TL " + lines.map { "<\(hex($0))> Tj T*" }.joined(separator: " ") + " ET")
            )
        }
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        // A standard security handler whose user password nobody knows.
        let secret = String(repeating: "5A", count: 32)
        let encryption =
            isEncrypted
            ? "/Encrypt << /Filter /Standard /V 1 /R 2 /P -60 /O <\(secret)> /U <\(secret)> >> /ID [<00> <00>]" : ""
        text += "trailer << /Size \(objects.count + 1) /Root 1 0 R \(encryption) >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }

    private func stream(_ content: String) -> String {
        "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
    }

    private func hex(_ text: String) -> String {
        text.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}
