internal import Content

/// The sources of a file of the site.
package struct Provenance: Sendable {
    /// A file or folder of the content, and what it contributes.
    package struct Source: Sendable {
        /// Below the content folder.
        package let path: String
        package let contribution: String
    }

    /// An asset, with its paths in the templates folder and on the site.
    package struct Part: Sendable {
        package let source: String
        package let path: String
    }

    package private(set) var sources: [Source] = []
    /// The facts of the registry that the file shows.
    package private(set) var facts: [String] = []
    /// The paths of templates, that of the page first.
    package private(set) var templates: [String] = []
    package private(set) var assets: [Part] = []

    mutating func add(_ path: String, _ contribution: String) {
        sources.append(Source(path: path, contribution: contribution))
    }

    mutating func add(_ page: any ContentPage, _ contribution: String) { add(page.file.path, contribution) }

    /// Adds several pages of a kind; many are counted instead of named.
    mutating func add<Page: ContentPage>(_ pages: [Page], _ contribution: String) {
        add(pages.map(\.file.path), in: "\(ContentKind.of(Page.self).folder)/", contribution)
    }

    /// Adds several files of a folder; many are counted instead of named.
    mutating func add(_ paths: [String], in folder: String, _ contribution: String) {
        if paths.count <= 12 {
            for path in Set(paths).sorted() { add(path, contribution) }
        } else {
            add(folder, "\(paths.count) files: \(contribution)")
        }
    }

    mutating func add(fact: String) { facts.append(fact) }
    mutating func add(template path: String) { templates.append(path) }
    mutating func add(_ asset: Asset) { assets.append(Part(source: asset.constantName, path: asset.path)) }
}
