// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that a template shows: a page with what stands around it.
protocol PageModel: Sendable {
    /// Name of the template.
    static var template: String { get }
    var frame: PageFrame { get }
}
