// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "sitegen",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "sitegen", targets: ["sitegen"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "Compression", dependencies: ["CZlib"], swiftSettings: strict),
        .target(name: "Text", swiftSettings: strict),
        .target(name: "CMarkArena", dependencies: ["CCMark"]),
        .target(name: "Diagnostics", dependencies: ["Text"], swiftSettings: strict),
        .target(name: "StatusCodes", swiftSettings: strict),
        .target(name: "CFiles"),
        .target(name: "Files", dependencies: ["CFiles"], swiftSettings: strict),
        .target(name: "LinkProbe", dependencies: ["Programs"], swiftSettings: strict),
        .target(name: "Programs", dependencies: ["Files"], swiftSettings: strict),
        .target(name: "Git", dependencies: ["Files", "Programs"], swiftSettings: strict),
        .target(name: "YAML", dependencies: [.product(name: "Yams", package: "Yams")], swiftSettings: strict),
        .target(name: "Markdown", dependencies: ["CCMark", "CMarkArena", "Text"], swiftSettings: strict),
        .target(name: "Mustache", dependencies: ["Diagnostics", "Text"], swiftSettings: strict),
        .target(
            name: "Content", dependencies: ["Diagnostics", "Files", "Markdown", "StatusCodes", "Text", "YAML"],
            swiftSettings: strict),
        .target(
            name: "Catalog", dependencies: ["Content", "Diagnostics", "StatusCodes", "Text"], swiftSettings: strict),
        .target(
            name: "Authoring",
            dependencies: ["Catalog", "Content", "Diagnostics", "Files", "Markdown", "StatusCodes", "Text", "YAML"],
            swiftSettings: strict),
        .target(
            name: "Site",
            dependencies: ["Catalog", "Content", "Diagnostics", "Files", "Mustache", "StatusCodes", "Text"],
            swiftSettings: strict),
        .target(name: "Publishing", dependencies: ["Files"], swiftSettings: strict),
        .target(name: "Watching", dependencies: ["Files"], swiftSettings: strict),
        .target(
            name: "Review",
            dependencies: ["Catalog", "Content", "Diagnostics", "Text", "Files", "Site", "StatusCodes"],
            swiftSettings: strict),
        .target(
            name: "Preview",
            dependencies: [
                "Catalog", "Content", "Diagnostics", "Files", "Text", "Site", "Watching",
                .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "sitegen",
            dependencies: [
                "Authoring", "Catalog", "Content", "Mustache", "Compression", "Diagnostics", "Text", "Files", "Git",
                "LinkProbe", "Preview",
                "Publishing", "Review", "Site", "StatusCodes",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),
        .testTarget(
            name: "MustacheTests", dependencies: ["Diagnostics", "Text", "Mustache"], swiftSettings: strict),
        .testTarget(name: "FilesTests", dependencies: ["Files"], swiftSettings: strict),
        .testTarget(name: "GitTests", dependencies: ["Files", "Git"], swiftSettings: strict),
        .testTarget(
            name: "ReviewTests",
            dependencies: ["Content", "Diagnostics", "Files", "Review", "Site", "Text"],
            swiftSettings: strict),
        .testTarget(name: "WatchingTests", dependencies: ["Files", "Watching"], swiftSettings: strict),
        .testTarget(name: "PublishingTests", dependencies: ["Files", "Publishing"], swiftSettings: strict),
        .testTarget(name: "StatusCodesTests", dependencies: ["StatusCodes"], swiftSettings: strict),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "Text"], swiftSettings: strict),
        .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: strict),
        .testTarget(name: "CompressionTests", dependencies: ["Compression"], swiftSettings: strict),
        .testTarget(name: "YAMLTests", dependencies: ["YAML"], swiftSettings: strict),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "CCMark"], swiftSettings: strict),
        .testTarget(
            name: "CatalogTests",
            dependencies: ["Authoring", "Catalog", "Content", "Diagnostics", "Files", "StatusCodes", "Text"],
            swiftSettings: strict),
        .testTarget(
            name: "SiteTests",
            dependencies: ["Catalog", "Content", "Diagnostics", "Files", "Site", "Text"],
            swiftSettings: strict),
        .testTarget(name: "CommandTests", dependencies: ["Files", "sitegen"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
