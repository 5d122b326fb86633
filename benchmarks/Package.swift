// swift-tools-version: 6.1
// SPDX-License-Identifier: GPL-3.0-or-later
// A package of its own, so that nobody who only builds the service pays for it.
import PackageDescription

let package = Package(
    name: "mingcha-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "mingcha", path: ".."),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    ],
    targets: [
        .executableTarget(
            name: "AnswerBenchmark", dependencies: [.product(name: "MingchaEngine", package: "mingcha")]),
        .executableTarget(
            name: "IndexingBenchmark", dependencies: [.product(name: "MingchaEngine", package: "mingcha")]),
        .executableTarget(
            name: "PeerEngine",
            dependencies: [
                .product(name: "MingchaEngine", package: "mingcha"), .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Web", package: "mingcha"),
            ]),
        .executableTarget(
            name: "DecisionsBenchmark", dependencies: [.product(name: "MingchaEngine", package: "mingcha")]),
        .executableTarget(
            name: "VisibleBenchmark", dependencies: [.product(name: "MingchaEngine", package: "mingcha")]),
        .executableTarget(
            name: "MicroBenchmark",
            dependencies: [
                .product(name: "MingchaEngine", package: "mingcha"), .product(name: "Xapian", package: "mingcha"),
            ]),
        .executableTarget(
            name: "RelevanceBenchmark", dependencies: [.product(name: "MingchaEngine", package: "mingcha")]),
    ],
    swiftLanguageModes: [.v6]
)
