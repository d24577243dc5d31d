package import Diagnostics
internal import Files
internal import Mustache

/// Reads the templates folder: `*.mustache` are templates, and what is in `assets/` is published.
package struct ThemeLoader: Sendable {
    private let root: String
    private static let largestTemplate = 1 << 20
    private static let largestAsset = 8 << 20

    package init(root: String) {
        self.root = root
    }

    /// - Returns: the theme, if there are no errors, and the diagnostics.
    /// - Throws: `ListingError` or `ReadError` if the folder cannot be read.
    package func load() throws -> (theme: Theme?, diagnostics: [Diagnostic]) {
        var sources: [TemplateSource] = []
        var assets: [Asset] = []
        var diagnostics: [Diagnostic] = []
        for file in try FileSystem.list(root) {
            let path = joinPath(root, file.path)
            let place = Location(path: path, range: 0..<0)
            guard file.kind == .regular else {
                diagnostics.append(TemplateNotRegular().diagnostic(at: place))
                continue
            }
            if file.path.hasPrefix(Asset.folder) {
                let name = String(file.path.dropFirst(Asset.folder.count))
                assets.append(Asset(name: name, bytes: try FileSystem.read(path, limit: ThemeLoader.largestAsset)))
            } else if file.path.hasSuffix(".mustache") {
                let name = String(file.path.dropLast(".mustache".count))
                let bytes = try FileSystem.read(path, limit: ThemeLoader.largestTemplate)
                sources.append(TemplateSource(name: name, path: path, bytes: bytes))
            } else {
                diagnostics.append(TemplateIgnored().diagnostic(at: place))
            }
        }
        do throws(TemplateErrors) {
            let theme = try Theme(sources, assets: assets)
            return (diagnostics.hasErrors ? nil : theme, diagnostics)
        } catch {
            return (nil, diagnostics + error.diagnostics)
        }
    }
}

/// Every kind of diagnostic about the files of the templates folder.
package let themeDiagnostics: [any DiagnosticKind.Type] = [TemplateNotRegular.self, TemplateIgnored.self]

struct TemplateNotRegular: DiagnosticKind {
    static let id = "template-not-regular"
    static let explanation = Explanation(
        "a link or special file is in the templates folder", "Links are not followed.",
        wrong: "layout.mustache -> elsewhere", right: "a copy of the file")
    var message: String { "this is a link or a special file, and templates are read from regular files only" }
    var help: String? { "put a copy of the file here" }
}

struct TemplateIgnored: DiagnosticKind {
    static let id = "template-ignored"
    static let explanation = Explanation(
        "a file in the templates folder is not used",
        "Templates end in `.mustache`; files that are published as they are belong in `assets/`.",
        wrong: "Templates/style.css", right: "Templates/assets/style.css")
    var severity: Diagnostic.Severity { .warning }
    var message: String { "the file is not used" }
    var help: String? { "templates end in `.mustache`; files to be published belong in `assets/`" }
}
