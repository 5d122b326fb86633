// swift-tools-version: 6.1
// SPDX-License-Identifier: GPL-3.0-or-later
// The rooms of docs/architecture.md, one target each. `scripts/check-imports` holds the same walls.
import PackageDescription

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "mingcha",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "mingcha", targets: ["QueryCLI"]),
        .executable(name: "mingcha-index", targets: ["IndexerCLI"]),
        .executable(name: "mingcha-server", targets: ["Server"]),
        .library(name: "Web", targets: ["Web"]),
        .library(name: "Xapian", targets: ["Xapian"]),
        .library(
            name: "MingchaEngine",
            targets: [
                "TextAnalysis", "Records", "Schema", "Ledger", "Indexing", "Querying", "Readers", "Importing",
                "Documents", "Enforcement", "Credit", "Interpretations", "Example",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CXapianCore", pkgConfig: "xapian-core",
            providers: [.apt(["libxapian-dev"]), .brew(["xapian"])]),
        .target(name: "CXapian", dependencies: ["CXapianCore"]),
        .target(name: "Xapian", dependencies: ["CXapian"]),
        .systemLibrary(
            name: "CCrypto", pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
        .target(name: "Digest", dependencies: ["CCrypto"]),
        .systemLibrary(
            name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(
            name: "CICU",
            linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
        .target(name: "TextAnalysis", dependencies: ["CICU"]),
        .target(name: "Records", dependencies: ["TextAnalysis", "Digest"], resources: [.embedInCode("Tables")]),
        .target(name: "Workbooks", dependencies: ["Records"]),
        .target(name: "Schema", dependencies: ["Records", "TextAnalysis", "Digest"]),
        .target(
            name: "Ledger",
            dependencies: ["Records", "Digest", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(
            name: "Indexing",
            dependencies: [
                "Ledger", "Records", "Schema", "TextAnalysis", "Xapian", "Digest",
            ]),
        .target(name: "Querying", dependencies: ["Records", "Schema", "TextAnalysis", "Workbooks", "Xapian"]),
        .target(
            name: "Web",
            dependencies: [
                "Querying", "Records",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [.embedInCode("Assets")]),
        .executableTarget(
            name: "Server",
            dependencies: [
                "Web", "Querying", argumentParser,
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .target(
            name: "Readers",
            dependencies: [
                "Records", "TextAnalysis", "CExpat", "CZlib", .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            path: "indexers/Readers", resources: [.embedInCode("Columns")]),
        .target(
            name: "Importing", dependencies: ["Readers", "Records", "Ledger", "Digest"], path: "indexers/Importing"),
        .target(
            name: "Documents",
            dependencies: [
                "Importing", "Readers", "Records", "TextAnalysis", "Ledger", "Digest",
            ],
            path: "indexers/Documents"),
        .target(
            name: "Enforcement",
            dependencies: ["Importing", "Readers", "Records", "TextAnalysis", "Ledger", "Digest"],
            path: "indexers/Enforcement"),
        .target(
            name: "Credit",
            dependencies: ["Importing", "Readers", "Records", "TextAnalysis", "Ledger", "Digest"],
            path: "indexers/Credit"),
        .target(
            name: "Interpretations",
            dependencies: ["Importing", "Documents", "Readers", "Records", "TextAnalysis", "Ledger", "Digest"],
            path: "indexers/Interpretations"),
        .target(
            name: "SourceConfig",
            dependencies: ["Importing", "Readers", "Records", .product(name: "Yams", package: "Yams")],
            path: "indexers/SourceConfig"),
        .target(
            name: "Syncing", dependencies: ["SourceConfig", "Importing", "Readers", "Records", "Ledger", "Digest"],
            path: "indexers/Syncing"),
        .target(name: "Example", dependencies: ["Records", "TextAnalysis", "Workbooks"], path: "indexers/Example"),
        .executableTarget(
            name: "IndexerCLI",
            dependencies: [
                "Readers", "Importing", "SourceConfig", "Syncing", "Documents", "Enforcement", "Credit",
                "Interpretations", "Example", "Ledger", "Indexing", "Records", "Schema", "Digest", argumentParser,
            ],
            path: "indexers/IndexerCLI"),
        .executableTarget(
            name: "QueryCLI", dependencies: ["Querying", "Records", "TextAnalysis", argumentParser],
            path: "query-cli"),
        .target(
            name: "TestSupport",
            dependencies: ["Digest", "Indexing", "Ledger", "Querying", "Records", "Schema"], path: "Tests/TestSupport"),
        .testTarget(name: "XapianTests", dependencies: ["Xapian", "CXapian"]),
        .testTarget(name: "TextAnalysisTests", dependencies: ["TextAnalysis"]),
        .testTarget(name: "DigestTests", dependencies: ["Digest"]),
        .testTarget(name: "RecordsTests", dependencies: ["Records", "TextAnalysis"]),
        .testTarget(name: "SchemaTests", dependencies: ["Schema"]),
        .testTarget(
            name: "LedgerTests",
            dependencies: ["Ledger", "Records", "Digest", .product(name: "GRDB", package: "GRDB.swift")]),
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
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Querying", "Records", "Indexing", "Ledger", "Documents", "Importing", "TestSupport",
            ],
            exclude: ["Golden"]),
        .testTarget(name: "ReadersTests", dependencies: ["Readers", "Records", "CZlib", "TestSupport"]),
        .testTarget(
            name: "DocumentsTests",
            dependencies: ["Documents", "Importing", "Readers", "Records", "Ledger", "TestSupport"]),
        .testTarget(
            name: "EnforcementTests",
            dependencies: ["Enforcement", "Importing", "Readers", "Records", "Ledger", "TestSupport"]),
        .testTarget(
            name: "CreditTests",
            dependencies: ["Credit", "Importing", "Readers", "Records", "Ledger", "Digest", "TestSupport"]),
        .testTarget(
            name: "InterpretationsTests",
            dependencies: ["Interpretations", "Importing", "Readers", "Records", "Ledger", "TestSupport"]),
        .testTarget(name: "SourceConfigTests", dependencies: ["SourceConfig", "Importing", "Readers", "Records"]),
        .testTarget(
            name: "SyncingTests",
            dependencies: [
                "Syncing", "SourceConfig", "Importing", "Readers", "Documents", "Credit", "Enforcement", "Records",
                "Ledger", "Indexing", "Schema", "Digest", "TestSupport",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(name: "ExampleTests", dependencies: ["Example", "Records", "TextAnalysis", "Workbooks"]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "Records", "Querying", "Ledger", "Digest", "TestSupport", "Readers", "Schema", "TextAnalysis",
                "Workbooks", "Xapian",
            ],
            exclude: ["Golden"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
