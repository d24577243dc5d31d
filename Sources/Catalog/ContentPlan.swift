internal import Diagnostics
internal import Files

/// What each file of the content folder is, told from its place.
struct ContentPlan {
    private(set) var configuration: ContentFile?
    private(set) var registry: ContentFile?
    private(set) var entries: [(ContentFile, PagePath)] = []
    private(set) var categories: [(ContentFile, PagePath)] = []
    private(set) var replies: [(ContentFile, PagePath)] = []
    private(set) var providers: [(ContentFile, PagePath)] = []
    private(set) var families: [(ContentFile, PagePath)] = []
    private(set) var pages: [(ContentFile, PagePath)] = []
    private(set) var diagnostics: [Diagnostic] = []

    static let configurationPath = "site.yaml"
    static let registryPath = "registry/enhanced-status-codes.yaml"

    init(_ files: [ListedFile], shownRoot: String) {
        for listed in files {
            let file = ContentFile(path: listed.path, shownPath: joinPath(shownRoot, listed.path))
            guard listed.kind == .regular else {
                note(.fileNotRegular, file)
                continue
            }
            sort(file)
        }
        if configuration == nil, !files.contains(where: { $0.path == ContentPlan.configurationPath }) {
            diagnostics.append(
                FileCause.configurationMissing.diagnostic(
                    at: Location(path: joinPath(shownRoot, ContentPlan.configurationPath), range: 0..<0)))
        }
    }

    private mutating func sort(_ file: ContentFile) {
        let folders = file.path.pathComponents.dropLast()
        switch file.path {
        case ContentPlan.configurationPath: return configuration = file
        case ContentPlan.registryPath: return registry = file
        case let path where !path.hasSuffix(".md"): return note(.fileIgnored, file)
        case "README.md": return
        default: break
        }
        guard let path = PagePath(contentFile: file.path) else { return note(.fileNameUnfit, file) }
        switch (folders.first, folders.count) {
        case ("codes", 1): entries.append((file, path))
        case ("categories", 1): categories.append((file, path))
        case ("replies", 1): replies.append((file, path))
        case ("providers", 1): providers.append((file, path))
        case ("families", 1): families.append((file, path))
        case ("pages", _): pages.append((file, path))
        default: note(.fileMisplaced, file)
        }
    }

    private mutating func note(_ cause: FileCause, _ file: ContentFile) {
        diagnostics.append(cause.diagnostic(at: Location(path: file.shownPath, range: 0..<0)))
    }
}
