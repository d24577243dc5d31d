package import Content
internal import Mustache

/// A file of the site: where it is published, what it is, what it is made of, and how to render it.
///
/// It never changes, and it is a class since a large site has many, and lists of them are copied.
package final class OutputFile: Sendable {
    /// Below the root of the site, such as `codes/4.3.2/index.html`.
    package let path: String
    package let mediaType: MediaType
    package let role: Role
    /// The content file that a page or its data are about; `nil` for what is made of many or of none.
    package let source: ContentFile?
    /// When its content last changed, for a page that search engines should know.
    package let updated: CalendarDate?
    /// The template that shows it; `nil` for what is written without one.
    let template: String?
    private let addInputs: @Sendable (inout Provenance) -> Void
    private let render: @Sendable (inout [UInt8]) -> Void

    /// What a file is to those who ask for its address.
    package enum Role: Sendable {
        /// A page to be read.
        case page
        /// The page for an address that does not exist.
        case notFoundPage
        /// A page that leads to another.
        case redirect
        /// Something for programs, under an address that stays.
        case data
        /// A part of pages or of the sitemap, which nobody asks for by its address.
        case part
    }

    /// A file that is written without a template.
    ///
    /// - Parameters:
    ///   - addInputs: says what it is made of beside its source.
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
    ///   - addInputs: says what it is made of beside its source.
    ///   - view: what the template shows.
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
