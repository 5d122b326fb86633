// SPDX-License-Identifier: GPL-3.0-or-later

/// A fault in the program's own templates.
enum TemplateError: Error, Hashable {
    case missing(String)
    case noContentType(String)
}
