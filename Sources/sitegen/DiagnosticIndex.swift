import Authoring
import Catalog
import Content
import Diagnostics
import Mustache
import Preview
import Site

/// All kinds of diagnostics that the program can report, sorted by ID.
let allDiagnostics: [any DiagnosticKind.Type] =
    (textDamageDiagnostics + contentDiagnostics + catalogDiagnostics + editorialDiagnostics + templateDiagnostics
    + themeDiagnostics + previewDiagnostics + [PageVanished.self, BaseFolderMissing.self]).sorted { $0.id < $1.id }

/// The explanation of a kind of diagnostic.
///
/// - Returns: `nil` if there is no such kind.
func explanation(of id: String) -> Explanation? { allDiagnostics.first { $0.id == id }?.explanation }

struct PageVanished: DiagnosticKind {
    static let id = "page-vanished"
    static let explanation = Explanation(
        "a published page would be removed",
        "Other sites may link to it. Put its path under `aliases` of the page that replaces it, so that it redirects there, or allow its removal with `--allow-removals`.",
        wrong: "codes/5.1.99.md deleted", right: "aliases: [codes/5.1.99/] in codes/5.1.1.md")
    /// Of the file, below the root of the site.
    let path: String
    var message: String {
        let address = path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
        return "the published page `\(address)` would be removed"
    }
    var help: String? {
        "put it under `aliases` of the entry that replaces it, or allow its removal with `--allow-removals`"
    }
}

struct BaseFolderMissing: DiagnosticKind {
    static let id = "base-folder-missing"
    static let explanation = Explanation(
        "the revision to compare with has no such folder",
        "`sitegen diff` builds the site as it was. If the folder was moved since then, there is nothing to compare with.",
        wrong: "sitegen diff v1 --content Texts, a folder that v1 does not have", right: "sitegen diff main")
    let reason: String
    var message: String { reason }
}
