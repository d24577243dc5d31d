import ArgumentParser
import Authoring
import Catalog
import Content
import Diagnostics
import Files
import Site
import StatusCodes

/// Shows the sources of a page.
struct Why: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show which files a page of the site is made of, and what comes from each of them.")

    @Argument(
        help: ArgumentHelp(
            "The page's path or address, such as codes/4.3.2/, its code, or its file in the content.", valueName: "page"
        ),
        completion: .shellCommand(
            "find Content/categories Content/codes Content/providers Content/replies -name '*.md' 2>/dev/null"
                + " | sed 's|^Content/||;s|[.]md$|/|' | sort"))
    var page: String

    @OptionGroup var options: SourceOptions

    func run() async throws {
        try await reportingFailures {
            var session = SiteCommandSession(options)
            let site = try await session.site()
            let address = address(below: site.catalog.configuration.baseURL.text)
            guard let file = site.file(at: address) ?? namedPage.flatMap({ site.file(at: $0.text) }) else {
                let known = site.files.map(\.address)
                let near = nearest(to: address, among: known) ?? nearest(to: address + "/", among: known)
                throw usageError("the site has no `\(page)`\(near.map { "; did you mean `\($0)`?" } ?? "")")
            }
            try Console.write(
                Messages.provenance(
                    site.provenance(of: file), of: file.address, content: options.content,
                    templates: options.templates))
        }
    }

    /// The page of the named code, reply, family or content file.
    private var namedPage: PagePath? {
        if let code = try? EnhancedStatusCode(parsing: page) { return .code(code) }
        if let reply = ReplyCode(parsing: page) { return .page(Reply.self, reply.description) }
        if let family = CodeFamily(parsing: page) { return .page(Family.self, family.description) }
        return (try? ContentSelection([page], root: options.content))?.files.first
            .flatMap { PagePath(contentFile: $0.path) }
    }

    /// The requested path below the root of the site, without query and fragment.
    private func address(below root: String) -> String {
        var address = page.prefix { $0 != "#" && $0 != "?" }
        if address.hasPrefix(root) { address = address.dropFirst(root.count) }
        // The preview has another address than the published site.
        if let match = address.prefixMatch(of: /http:\/\/(127\.0\.0\.1|localhost):[0-9]+/) {
            address = address[match.range.upperBound...]
        }
        while let first = address.first, first == "/" { address = address.dropFirst() }
        return String(address)
    }
}

extension Site {
    fileprivate func file(at address: String) -> OutputFile? { files.first { isFile($0, at: address) } }

    /// Whether a browser gets the file for an address, with or without the slash at its end.
    private func isFile(_ file: OutputFile, at address: String) -> Bool {
        let path = file.path
        guard path.hasPrefix(address) else { return false }
        return ["", "/index.html", "index.html"].contains { address + $0 == path }
    }
}

extension Messages {
    /// The sources of a page, in columns.
    static func provenance(_ provenance: Provenance, of address: String, content: String, templates: String) -> String {
        let sources = provenance.sources.map { (joinPath(content, $0.path), $0.contribution) }
        let assets = provenance.assets.map { (joinPath(templates, $0.source), "published as \($0.path)") }
        let sections = [
            ("content", sources), ("registered", provenance.facts.map { ($0, "") }),
            ("templates", provenance.templates.map { ($0, "") }), ("assets", assets),
        ].filter { !$0.1.isEmpty }
        let blocks = sections.map { title, rows in
            let width = rows.reduce(0) { $1.1.isEmpty ? $0 : max($0, $1.0.count) }
            let lines = rows.map { name, remark in
                remark.isEmpty
                    ? "  \(name)" : "  \(name)\(String(repeating: " ", count: max(0, width - name.count)))  \(remark)"
            }
            return "\n\(title)\n\(lines.joined(separator: "\n"))\n"
        }
        return (["\(address)\n"] + blocks).joined().split(separator: "\n", omittingEmptySubsequences: false)
            .map { escapingControlCharacters(String($0)) }.joined(separator: "\n")
    }
}
