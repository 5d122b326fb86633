// swift-tools-version: 6.1
// SPDX-License-Identifier: GPL-3.0-or-later
// The rooms that are tested under sanitizers, without those that bring web servers: a third of the build. Targets are as
// in the package itself; `scripts/sanitize` puts the folders beside this file.
import PackageDescription

let package = Package(
    name: "mingcha-sanitize",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(name: "CXapianCore", pkgConfig: "xapian-core"),
        .target(name: "CXapian", dependencies: ["CXapianCore"]),
        .target(name: "Xapian", dependencies: ["CXapian"]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto"),
        .target(name: "Digest", dependencies: ["CCrypto"]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
        .target(
            name: "CICU",
            linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
        .target(name: "TextAnalysis", dependencies: ["CICU"]),
        .target(name: "Records", dependencies: ["TextAnalysis", "Digest"], resources: [.embedInCode("Tables")]),
        .target(name: "Workbooks", dependencies: ["Records"]),
        .target(name: "Schema", dependencies: ["Records", "TextAnalysis", "Digest"]),
        .target(
            name: "Ledger", dependencies: ["Records", "Digest", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(
            name: "Indexing", dependencies: ["Ledger", "Records", "Schema", "TextAnalysis", "Xapian", "Digest"]),
        .target(name: "Querying", dependencies: ["Records", "Schema", "TextAnalysis", "Workbooks", "Xapian"]),
        .target(
            name: "Readers",
            dependencies: [
                "Records", "TextAnalysis", "CExpat", "CZlib", .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            path: "indexers/Readers", resources: [.embedInCode("Columns")]),
        .target(
            name: "TestSupport",
            dependencies: ["Digest", "Indexing", "Ledger", "Querying", "Records", "Schema"], path: "Tests/TestSupport"),
        .testTarget(name: "XapianTests", dependencies: ["Xapian", "CXapian"]),
        .testTarget(name: "TextAnalysisTests", dependencies: ["TextAnalysis"]),
        .testTarget(name: "SchemaTests", dependencies: ["Schema"]),
        .testTarget(
            name: "IndexingTests",
            dependencies: [
                "Indexing", "Ledger", "Records", "Schema", "TextAnalysis", "Xapian", "Digest", "TestSupport",
            ]),
        .testTarget(
            name: "QueryingTests",
            dependencies: [
                "Querying", "Indexing", "Ledger", "Readers", "Records", "Schema", "TextAnalysis", "TestSupport",
            ]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17)
