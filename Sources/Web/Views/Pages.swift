// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache

/// The templates of the site, read once.
struct Pages: Sendable {
    private let library: MustacheLibrary
    /// Changes with any template or stylesheet; part of every entity tag.
    let version: String

    /// - Throws: an error naming the template that cannot be read or does not name its content type.
    init() throws {
        MustacheContentTypes.register(HTMLEscaping(), named: HTMLEscaping.name)
        var library = MustacheLibrary()
        var hash = FNVHash()
        for (name, bytes) in TemplateFiles.all {
            let text = String(decoding: bytes, as: UTF8.self)
            // Without the pragma a template, above all a partial, would escape with the library's own type.
            guard text.hasPrefix("{{% CONTENT_TYPE:\(HTMLEscaping.name)}}") else {
                throw TemplateError.noContentType(name)
            }
            try library.register(text, named: name)
            hash.add(bytes)
        }
        hash.add(PackageResources.site_css)
        self.library = library
        version = String(hash.value, radix: 36)
    }

    /// The page as HTML.
    func html<Model: PageModel>(_ model: Model) throws -> String {
        guard let text = library.render(model, withTemplate: Model.template) else {
            throw TemplateError.missing(Model.template)
        }
        return text
    }
}
