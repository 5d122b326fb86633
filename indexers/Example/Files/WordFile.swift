// SPDX-License-Identifier: GPL-3.0-or-later
import Workbooks

/// A `.docx` with nothing but paragraphs (ECMA-376: three parts in a ZIP).
enum WordFile {
    static func bytes(paragraphs: [String]) -> [UInt8] {
        let texts = paragraphs.map { "<w:p><w:r><w:t xml:space=\"preserve\">\(XMLText.escaped($0))</w:t></w:r></w:p>" }
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        let types = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" ContentType=\
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """
        let relations = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type=\
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/></Relationships>
            """
        let document = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
            <w:body>\(texts.joined())</w:body></w:document>
            """
        return StoredZip.bytes(of: [
            ("[Content_Types].xml", head + types), ("_rels/.rels", head + relations),
            ("word/document.xml", head + document),
        ])
    }
}
