// SPDX-License-Identifier: GPL-3.0-or-later

/// The embedded templates by name.
enum TemplateFiles {
    static let all: [(name: String, bytes: [UInt8])] = [
        ("layout", PackageResources.layout_mustache),
        ("searchbox", PackageResources.searchbox_mustache),
        ("statusword", PackageResources.statusword_mustache),
        ("statusbox", PackageResources.statusbox_mustache),
        ("hit", PackageResources.hit_mustache),
        ("filters", PackageResources.filters_mustache),
        ("home", PackageResources.home_mustache),
        ("search", PackageResources.search_mustache),
        ("document", PackageResources.document_mustache),
        ("cleanup", PackageResources.cleanup_mustache),
        ("record", PackageResources.record_mustache),
        ("subject", PackageResources.subject_mustache),
        ("factrows", PackageResources.factrows_mustache),
        ("sources", PackageResources.sources_mustache),
        ("linegroups", PackageResources.linegroups_mustache),
        ("basis", PackageResources.basis_mustache),
        ("ledger", PackageResources.ledger_mustache),
        ("list", PackageResources.list_mustache),
        ("status", PackageResources.status_mustache),
        ("browse", PackageResources.browse_mustache),
        ("about", PackageResources.about_mustache),
        ("api", PackageResources.api_mustache),
        ("failure", PackageResources.failure_mustache),
    ]
}
