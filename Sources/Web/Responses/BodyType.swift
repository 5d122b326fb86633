// SPDX-License-Identifier: GPL-3.0-or-later

/// What the body of an answer is.
enum BodyType: String, Sendable {
    case html = "text/html; charset=utf-8"
    case json = "application/json; charset=utf-8"
    case problem = "application/problem+json; charset=utf-8"
    case css = "text/css; charset=utf-8"
    case metrics = "text/plain; version=0.0.4; charset=utf-8"
    case text = "text/plain; charset=utf-8"
    case yaml = "application/yaml; charset=utf-8"
    case openSearch = "application/opensearchdescription+xml; charset=utf-8"
    case atom = "application/atom+xml; charset=utf-8"
    case svg = "image/svg+xml"
}
