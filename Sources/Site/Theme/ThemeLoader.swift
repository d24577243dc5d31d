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

    /// - Returns: the theme, or what is wrong with it.
    /// - Throws: `ListingError` or `ReadError` when the machine can't read the folder.
    package func load() throws -> (theme: Theme?, diagnostics: [Diagnostic]) {
        var sources: [TemplateSource] = []
        var assets: [Asset] = []
        var diagnostics: [Diagnostic] = []
        for file in try Files.list(root) {
            let path = joinPath(root, file.path)
            let start = Location(path: path, range: 0..<0)
            guard file.kind == .regular else {
                diagnostics.append(TemplateNotRegular().diagnostic(at: start))
                continue
            }
            if file.path.hasPrefix("assets/") {
                let name = String(file.path.dropFirst("assets/".count))
                assets.append(Asset(name: name, bytes: try Files.read(path, limit: ThemeLoader.largestAsset)))
            } else if file.path.hasSuffix(".mustache") {
                let name = String(file.path.dropLast(".mustache".count))
                let bytes = try Files.read(path, limit: ThemeLoader.largestTemplate)
                sources.append(TemplateSource(name: name, path: path, bytes: bytes))
            } else {
                diagnostics.append(TemplateIgnored().diagnostic(at: start))
            }
        }
        do throws(TemplateErrors) {
            let theme = try Theme(sources, assets: assets)
            let isSound = !diagnostics.hasErrors
            return (isSound ? theme : nil, diagnostics.sorted())
        } catch {
            return (nil, (diagnostics + error.diagnostics).sorted())
        }
    }
}
