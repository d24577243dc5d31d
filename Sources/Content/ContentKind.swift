internal import Diagnostics
internal import Files
package import StatusCodes

/// A kind of page in the content folder: a row of the one table that all code for all kinds uses.
///
/// A new kind of page is a type that conforms to ``ContentPage``, in a folder of its own, and a row here.
package final class ContentKind: Sendable {
    /// The folder of its files below the content folder.
    package let folder: String
    package let keys: FrontMatterKeys
    private let placement: Placement
    /// Identifies the type of its pages.
    let id: ObjectIdentifier
    /// Casts pages to an array of the type.
    let typed: @Sendable ([any ContentPage]) -> any Sendable
    let read: @Sendable (FileInput, inout Reporter) throws(FileError) -> ReadFile.Value?

    /// Where the pages of a kind are on the site.
    fileprivate enum Placement: Sendable {
        /// In a folder: `codes/4.3.2.md` is `codes/4.3.2/`.
        case folder(String)
        /// At the root, subfolders included: `pages/guides/reading-a-bounce.md` is `guides/reading-a-bounce/`.
        case root
        /// All on one page: `glossary/greylisting.md` is `glossary/#greylisting`.
        case page(PagePath)
    }

    private init<Page: ContentPage>(_ type: Page.Type, in folder: String, publishedIn placement: Placement) {
        self.folder = folder
        self.placement = placement
        id = ObjectIdentifier(type)
        keys = FrontMatterKeys(Page.Key.self)
        typed = { pages in pages.compactMap { $0 as? Page } }
        read = { input, report throws(FileError) in
            try FileParts<Page.Key>(input, anchors: Page.anchors(in: input.context.layout), &report).map { parts in
                .page(Page.read(parts, &report), input.context.keepsSources ? parts.editableSource : nil)
            }
        }
    }

    package static let all: [ContentKind] = [
        ContentKind(Entry.self, in: "codes", publishedIn: .folder("codes")),
        ContentKind(Category.self, in: "categories", publishedIn: .folder("categories")),
        ContentKind(Reply.self, in: "replies", publishedIn: .folder("replies")),
        ContentKind(Provider.self, in: "providers", publishedIn: .folder("providers")),
        ContentKind(Family.self, in: "families", publishedIn: .folder("codes")),
        ContentKind(Page.self, in: "pages", publishedIn: .root),
        ContentKind(GlossaryTerm.self, in: "glossary", publishedIn: .page(PagePath(constant: "glossary/"))),
    ]

    /// The row of a type of page.
    package static func of(_ type: any ContentPage.Type) -> ContentKind {
        guard let kind = all.first(where: { $0.id == ObjectIdentifier(type) }) else {
            preconditionFailure("\(type) has no row in the table of kinds")
        }
        return kind
    }

    /// The kind of a file, determined by its folder.
    ///
    /// - Parameter path: below the content folder.
    /// - Returns: `nil` for a file that is not a page.
    package static func of(contentFile path: String) -> ContentKind? {
        guard path.hasSuffix(".md"), let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        let (folder, rest) = (path[..<slash], path.utf8[slash...].dropFirst())
        return all.first { kind in
            kind.folder == folder && (!rest.contains(UInt8(ascii: "/")) || kind.placement.allowsSubfolders)
        }
    }

    /// The anchor of a file on the page of its kind; `nil` for a kind whose files have pages of their own.
    ///
    /// - Parameter path: below the content folder.
    package func anchor(ofContentFile path: String) -> String? {
        guard case .page = placement else { return nil }
        return name(ofContentFile: path)
    }

    /// Where the page of a file is on the site.
    ///
    /// - Parameter path: below the content folder.
    /// - Returns: `nil` for a name that can't be part of an address.
    package func pagePath(ofContentFile path: String) -> PagePath? {
        let name = name(ofContentFile: path)
        return switch placement {
        case .folder(let folder): PagePath(folder: folder, name: name)
        case .root: PagePath(folder: nil, name: name)
        case .page(let page): PagePath.isName(name) ? page : nil
        }
    }

    /// The path of a file below the folder of its kind, without `.md`.
    private func name(ofContentFile path: String) -> String {
        String(Substring(path.utf8.dropFirst(folder.utf8.count + 1).dropLast(3)))
    }
}

extension ContentKind.Placement {
    fileprivate var allowsSubfolders: Bool {
        if case .root = self { true } else { false }
    }
}

extension PagePath {
    /// The page of a content file, such as `codes/4.3.2/` for `codes/4.3.2.md`.
    ///
    /// - Returns: `nil` for a file that is not a page, or has a name that can't be part of an address.
    package init?(contentFile path: String) {
        guard let page = ContentKind.of(contentFile: path)?.pagePath(ofContentFile: path) else { return nil }
        self = page
    }

    /// The page of a code that has an entry or belongs to the range of one.
    package static func code(_ code: EnhancedStatusCode) -> PagePath { .page(Entry.self, code.description) }

    /// The page of a file of a kind.
    ///
    /// - Parameter stem: the name of the file without `.md`, which must be fit to be part of an address.
    package static func page(_ type: any ContentPage.Type, _ stem: String) -> PagePath {
        let kind = ContentKind.of(type)
        guard let path = kind.pagePath(ofContentFile: "\(kind.folder)/\(stem).md") else {
            preconditionFailure("`\(stem)` can't be part of an address")
        }
        return path
    }
}
