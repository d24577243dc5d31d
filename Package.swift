// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        // `make docs` renders what a debug build writes here, and so needs no build of its own.
        .unsafeFlags(
            [
                "-emit-symbol-graph", "-emit-symbol-graph-dir", "\(Context.packageDirectory)/.build/symbols",
                "-symbol-graph-minimum-access-level", "package",
            ], .when(configuration: .debug)),
    ] + (Context.environment["WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// What `sitegen --version` says of its origin.
let commit = Context.gitInformation.map { $0.currentCommit.prefix(12) + ($0.hasUncommittedChanges ? "+" : "") } ?? ""

let package = Package(
    name: "sitegen",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "sitegen", targets: ["sitegen"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        .systemLibrary(
            name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CSystemCalls"),
        .target(name: "CVersion", cSettings: [.define("BUILD_COMMIT", to: "\"\(commit)\"")]),
        .target(name: "Libc", swiftSettings: strict),
        .target(name: "StatusCodes", swiftSettings: strict),
        .target(name: "Text", dependencies: ["Libc"], swiftSettings: strict),
        .target(name: "Diagnostics", dependencies: ["Text"], swiftSettings: strict),
        .target(name: "Files", dependencies: ["CSystemCalls", "Libc"], swiftSettings: strict),
        .target(name: "YAML", dependencies: ["CYAML"], swiftSettings: strict),
        .target(name: "Markdown", dependencies: ["CCMark", "CMarkArena", "Libc", "Text"], swiftSettings: strict),
        .target(name: "CMarkArena", dependencies: ["CCMark"]),
        .target(name: "Mustache", dependencies: ["Diagnostics", "Text"], swiftSettings: strict),
        .target(
            name: "Content", dependencies: ["Diagnostics", "Files", "Libc", "Markdown", "StatusCodes", "Text", "YAML"],
            swiftSettings: strict),
        .target(
            name: "Catalog", dependencies: ["Content", "Diagnostics", "StatusCodes", "Text"], swiftSettings: strict),
        .target(
            name: "Authoring",
            dependencies: [
                "Catalog", "Content", "Diagnostics", "Files", "Libc", "Markdown", "StatusCodes", "Text", "YAML",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: strict),
        .target(
            name: "Site",
            dependencies: ["Catalog", "Content", "Diagnostics", "Files", "Mustache", "StatusCodes", "Text"],
            swiftSettings: strict),
        .target(name: "Publishing", dependencies: ["CZlib", "Files", "Libc"], swiftSettings: strict),
        .target(
            name: "Review",
            dependencies: [
                "Catalog", "Content", "Diagnostics", "Files", "Libc", "Site", "StatusCodes", "Text",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: strict),
        .target(
            name: "Preview",
            dependencies: [
                "Catalog", "Content", "Diagnostics", "Files", "Libc", "Site", "Text",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "sitegen",
            dependencies: [
                "Authoring", "CVersion", "Catalog", "Content", "Diagnostics", "Files", "Libc", "Mustache", "Preview",
                "Publishing", "Review", "Site", "StatusCodes", "Text",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),
        .testTarget(name: "StatusCodesTests", dependencies: ["StatusCodes"], swiftSettings: strict),
        .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: strict),
        .testTarget(
            name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport", "Text"], swiftSettings: strict),
        .target(name: "TestSupport", dependencies: ["Libc"], path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "YAMLTests", dependencies: ["TestSupport", "YAML"], swiftSettings: strict),
        .testTarget(
            name: "MarkdownTests", dependencies: ["CCMark", "Markdown", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "MustacheTests", dependencies: ["Diagnostics", "Mustache", "TestSupport", "Text"],
            swiftSettings: strict),
        .testTarget(
            name: "CatalogTests",
            dependencies: [
                "Authoring", "Catalog", "Content", "Diagnostics", "Files", "Markdown", "StatusCodes", "TestSupport",
                "Text",
                "YAML",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SiteTests",
            dependencies: ["Catalog", "Content", "Diagnostics", "Files", "Site", "TestSupport", "Text"],
            swiftSettings: strict),
        .testTarget(
            name: "PublishingTests", dependencies: ["Files", "Publishing", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "PreviewTests",
            dependencies: ["Files", "Preview", "TestSupport", .product(name: "NIOHTTP1", package: "swift-nio")],
            swiftSettings: strict),
        .testTarget(
            name: "ReviewTests",
            dependencies: ["Content", "Diagnostics", "Files", "Review", "Site", "TestSupport", "Text"],
            swiftSettings: strict),
        .testTarget(
            name: "CommandTests", dependencies: ["Files", "Libc", "TestSupport", "sitegen"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
