/// What a file of the content folder is, told from its place.
enum ContentKind {
    case configuration
    case registry
    case entry(PagePath)
    case category(PagePath)
    case reply(PagePath)
    case provider(PagePath)
    case family(PagePath)
    case page(PagePath)
    /// A text for those who look at the folder.
    case readme

    /// Where the registry is, below the content folder.
    static let registryPath = "registry/enhanced-status-codes.yaml"
    /// Where the configuration is.
    static let configurationPath = "site.yaml"

    /// - Throws: why the file has no place on the site.
    init(_ file: ContentFile) throws(FileCause) {
        switch file.path {
        case ContentKind.configurationPath: self = .configuration
        case ContentKind.registryPath: self = .registry
        case let path where !path.hasSuffix(".md"): throw .fileIgnored
        case "README.md": self = .readme
        default:
            guard let path = PagePath(contentFile: file.path) else { throw .fileNameUnfit }
            let folders = file.path.pathComponents.dropLast()
            switch (folders.first, folders.count) {
            case ("codes", 1): self = .entry(path)
            case ("categories", 1): self = .category(path)
            case ("replies", 1): self = .reply(path)
            case ("providers", 1): self = .provider(path)
            case ("families", 1): self = .family(path)
            case ("pages", _): self = .page(path)
            default: throw .fileMisplaced
            }
        }
    }
}
