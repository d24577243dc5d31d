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
        var isDamaged = false
        func checkText(_ bytes: [UInt8], of path: String) {
            let damage = textDamage(in: bytes)
            diagnostics += damage.map { $0.kind.diagnostic(at: Location(path: path, range: $0.range)) }
            isDamaged = isDamaged || !damage.isEmpty
        }
        for file in try FileSystem.list(root) {
            let path = joinPath(root, file.path)
            let place = Location(path: path, range: 0..<0)
            guard file.kind == .regular else {
                diagnostics.append(TemplateNotRegular().diagnostic(at: place))
                continue
            }
            if file.path.hasPrefix(Asset.folder) {
                let name = String(file.path.dropFirst(Asset.folder.count))
                if isDropping(name) {
                    diagnostics.append(AssetDropping().diagnostic(at: place))
                    continue
                }
                let bytes = try FileSystem.read(path, limit: ThemeLoader.largestAsset)
                if MediaType(ofFile: name).isText { checkText(bytes, of: path) }
                assets.append(Asset(name: name, bytes: bytes))
            } else if file.path.hasSuffix(".mustache") {
                let name = String(file.path.dropLast(".mustache".count))
                let bytes = try FileSystem.read(path, limit: ThemeLoader.largestTemplate)
                checkText(bytes, of: path)
                sources.append(TemplateSource(name: name, path: path, bytes: bytes))
            } else {
                diagnostics.append(TemplateIgnored().diagnostic(at: place))
            }
        }
        // Names that a damaged template uses would be reported as unknown elsewhere.
        if isDamaged { return (nil, diagnostics) }
        do throws(TemplateErrors) {
            let theme = try Theme(sources, assets: assets)
            return (diagnostics.hasErrors ? nil : theme, diagnostics)
        } catch {
            return (nil, diagnostics + error.diagnostics)
        }
    }
}

/// Whether a file is one that editors and file managers leave behind: copies, locks and thumbnails.
private func isDropping(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    let isNumber = name.utf8.allSatisfy { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }
    return isNumber || name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#")) || name.hasPrefix("~$")
        || ["thumbs.db", "desktop.ini"].contains(name.lowercased())
        || [".bak", ".orig", ".rej", ".tmp", ".swp", "___jb_tmp___", "___jb_old___"].contains { name.hasSuffix($0) }
}

/// Every kind of diagnostic about the files of the templates folder.
package let themeDiagnostics: [any DiagnosticKind.Type] = [
    TemplateNotRegular.self, TemplateIgnored.self, AssetDropping.self,
]

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

struct AssetDropping: DiagnosticKind {
    static let id = "asset-dropping"
    static let explanation = Explanation(
        "a file among the assets was left behind by a program",
        "Editors and file managers leave copies and locks beside the files that they work on. Assets are published, so such files are skipped.",
        wrong: "Templates/assets/style.css~", right: "Templates/assets/style.css")
    var severity: Diagnostic.Severity { .warning }
    var message: String { "the file seems to be left behind by an editor, and is not published" }
    var help: String? { "delete it, or rename it if it is an asset" }
}
