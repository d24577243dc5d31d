import Diagnostics
import Site
import TestSupport
import Testing

/// All references of all pages.
@Suite struct LinkTests {
    enum Subject: CaseIterable {
        case small, shipped

        /// The path of the site's address.
        var root: String { self == .small ? "/bounce/" : "/" }

        var site: RenderedSite {
            get async throws { try await self == .small ? .small : .shipped }
        }
    }

    @Test(arguments: Subject.allCases)
    func `every link inside the site leads to a file, and every fragment to an anchor in it`(subject: Subject)
        async throws
    {
        let site = try await subject.site
        let pages = try site.pages
        for (path, page) in pages {
            for reference in page.references where !reference.isExternal {
                let (target, fragment) = try #require(
                    resolve(reference, from: path, root: subject.root), "\(reference) in \(path)")
                #expect(site.files[target] != nil, "\(reference) in \(path)")
                guard let fragment else { continue }
                #expect(pages[target]?.identifiers.contains(fragment) == true, "\(reference) in \(path)")
            }
        }
    }

    @Test(arguments: Subject.allCases)
    func `every link in published Markdown leads to a file`(subject: Subject) async throws {
        let site = try await subject.site
        var count = 0
        for (path, text) in site.files where path.hasSuffix(".md") {
            for link in text.matches(
                of: /\]\(<?(?<inline>[^)>\s]+)|^\[[^\]]+\]: <?(?<definition>[^>\s]+)/.anchorsMatchLineEndings())
            {
                let reference = String(link.inline ?? link.definition ?? "")
                // The one in a code block, which is not changed.
                if reference.isExternal || reference == "5.3.2.md" { continue }
                let target = resolve(reference, from: path, root: subject.root)?.path
                #expect(target.flatMap { site.files[$0] } != nil, "\(reference) in \(path)")
                count += 1
            }
        }
        #expect(count > 10)
    }

    @Test(arguments: ["#meaning-2", "5.7.1.md#example-2", "2.1.5.md#soft-or-hard", "4.3.2.md#page_content"])
    func `a fragment that does not exist on the page is an error`(link: String) async throws {
        let content = try Sandbox(copying: Repository.content(of: "small"))
        try content.replace("takes no mail **right now**.", with: "takes [no mail](\(link)).", in: "codes/4.3.2.md")
        let error = await #expect(throws: Site.HasErrors.self) { try await RenderedSite(content: content.path) }
        #expect(error?.diagnostics.map(\.id) == ["fragment-unknown"])
    }

    @Test(arguments: Subject.allCases)
    func `an identifier occurs once on a page`(subject: Subject) async throws {
        for (path, page) in try await subject.site.pages {
            let repeated = Dictionary(grouping: page.identifiers) { $0 }.filter { $0.value.count > 1 }.keys
            #expect(repeated.isEmpty, "\(path)")
        }
    }

    @Test func `every page except the one for unknown addresses works under any path`() async throws {
        for (path, page) in try await RenderedSite.shipped.pages where path != "404.html" {
            #expect(page.references.allSatisfy { !$0.hasPrefix("/") }, "\(path)")
        }
    }

    @Test func `the name of an asset changes with its content`() async throws {
        let site = try await RenderedSite.shipped
        // The hash of an image is not checked here.
        let assets = site.files.filter { $0.key.hasPrefix("assets/") && !$0.key.hasSuffix(".png") }
        #expect(!assets.isEmpty)
        for (path, text) in assets {
            let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
            let digits = String(hash, radix: 16)
            #expect(path.contains("." + String(repeating: "0", count: 16 - digits.count) + digits + "."), "\(path)")
        }
        let references: Set<String> = Set(
            try site.pages.values.flatMap { $0.references }.filter { $0.contains("assets/") })
        #expect(references.count > 1)
        for reference in references { #expect(reference.contains(/assets\/[\w\/\-]+\.[0-9a-f]{16}\.\w+$/)) }
    }

    @Test func `a redirect has a page that redirects at once and a line in the list of redirects`() async throws {
        let site = try await RenderedSite.small
        let list = try site.text("_redirects").split(separator: "\n")
        #expect(
            list == [
                "/bounce/codes/4-3-2/ /bounce/codes/4.3.2/ 301",
                "/bounce/old/guide.html /bounce/guides/reading-bounces/ 301",
                "/bounce/smtp/4.3.2.html /bounce/codes/4.3.2/ 301",
                "/bounce/subjects/3/ /bounce/categories/system/ 301",
            ])
        for (path, target) in [
            ("codes/4-3-2/index.html", "../../codes/4.3.2/"), ("old/guide.html", "../guides/reading-bounces/"),
            ("smtp/4.3.2.html", "../codes/4.3.2/"), ("subjects/3/index.html", "../../categories/system/"),
        ] {
            let page = try site.page(path)
            let refresh = page.all("meta").first { $0.attributes["http-equiv"] == "refresh" }
            #expect(refresh?.attributes["content"] == "0; url=\(target)")
            #expect(page.first("a")?.attributes["href"] == target)
        }
    }

    @Test func `the codes of the shipped ranges redirect to their entries, and nothing else is redirected`()
        async throws
    {
        let list = try await RenderedSite.shipped.text("_redirects").split(separator: "\n").map(String.init)
        #expect(
            list.contains("/codes/5.7.649/ /codes/5.7.606/ 301") && list.contains("/codes/4.7.650/ /codes/4.7.500/ 301")
        )
        #expect(list.allSatisfy { $0.hasPrefix("/codes/") })
        #expect(!list.contains { $0.hasPrefix("/codes/5.7.705/") })
    }

    /// The target file of a reference, and the fragment.
    ///
    /// - Returns: `nil` if it leaves the site.
    private func resolve(_ reference: String, from page: String, root: String) -> (path: String, fragment: String?)? {
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = parts.count > 1 ? String(parts[1]) : nil
        if parts[0].isEmpty { return (page, fragment) }
        var path = parts[0].hasPrefix("/") ? [] : page.split(separator: "/").dropLast()
        guard !parts[0].hasPrefix("/") || parts[0].hasPrefix(root) else { return nil }
        for step in (parts[0].hasPrefix("/") ? parts[0].dropFirst(root.count) : parts[0]).split(separator: "/") {
            if step == ".." {
                guard path.popLast() != nil else { return nil }
            } else if step != "." {
                path.append(step)
            }
        }
        let isFolder = parts[0].hasSuffix("/") || parts[0].hasSuffix("..")
        return ((path + (isFolder ? ["index.html"] : [])).joined(separator: "/"), fragment)
    }
}

extension String {
    fileprivate var isExternal: Bool { contains(/^(https?|mailto):/) }
}
