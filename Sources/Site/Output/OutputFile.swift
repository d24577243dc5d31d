package import Content
internal import Mustache

/// A file of the site: its path, its type, its sources, and how to render it.
///
/// It is immutable, and a class because a large site has many, and lists of them are copied.
package final class OutputFile: Sendable {
    /// Below the root of the site, such as `codes/4.3.2/index.html`.
    package let path: String
    package let mediaType: MediaType
    package let role: Role
    /// The content file that a page or its data are about; `nil` for a file that is made of several or of none.
    package let source: ContentFile?
    /// The day of the last change, for a page that search engines should list.
    package let updated: CalendarDate?
    /// The name of its template; `nil` for a file that is written without one.
    let template: String?
    private let addInputs: @Sendable (inout Provenance) -> Void
    private let render: @Sendable (inout [UInt8]) -> Void

    /// The purpose of a file.
    package enum Role: Sendable {
        /// A page to be read.
        case page
        /// The page for an address that does not exist.
        case notFoundPage
        /// A page that redirects to another.
        case redirect
        /// A file for programs, at a permanent address.
        case data
        /// A part of pages or of the sitemap, which is not requested on its own.
        case part
    }

    /// A file that is written without a template.
    ///
    /// - Parameters:
    ///   - addInputs: adds what it is made of besides its source.
    ///   - render: appends its bytes.
    init(
        _ path: String, _ mediaType: MediaType, _ role: Role, source: ContentFile? = nil,
        addInputs: @escaping @Sendable (inout Provenance) -> Void = { _ in },
        render: @escaping @Sendable (inout [UInt8]) -> Void
    ) {
        self.path = path
        self.mediaType = mediaType
        self.role = role
        self.source = source
        updated = nil
        template = nil
        self.addInputs = addInputs
        self.render = render
    }

    /// A page.
    ///
    /// - Parameters:
    ///   - addInputs: adds what it is made of besides its source.
    ///   - view: makes the view that the template shows.
    init<Page: View>(
        _ path: PagePath, _ template: PageTemplate<Page>, as role: Role = .page, source: ContentFile? = nil,
        updated: CalendarDate? = nil, addInputs: @escaping @Sendable (inout Provenance) -> Void = { _ in },
        view: @escaping @Sendable () -> Page
    ) {
        self.path = path.file
        mediaType = .html
        self.role = role
        self.source = source
        self.updated = updated
        self.template = template.name
        self.addInputs = addInputs
        render = { template.template.render(view(), into: &$0) }
    }

    /// Appends the bytes of the file.
    package func render(into output: inout [UInt8]) { render(&output) }

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        render(&bytes)
        return bytes
    }

    /// The address below the root, such as `codes/4.3.2/`; that of the index is `index.html`.
    package var address: String {
        path.hasSuffix("/index.html") ? String(path.dropLast("index.html".utf8.count)) : path
    }

    func inputs(into provenance: inout Provenance) { addInputs(&provenance) }
}
