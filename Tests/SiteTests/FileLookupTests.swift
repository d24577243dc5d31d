import Site
import TestSupport
import Testing

@Suite struct FileLookupTests {
    private func site(_ fixture: String) async throws -> Site {
        try await Site(content: Repository.content(of: fixture))
    }

    @Test(arguments: ["small", "reference"])
    func `each file is found by its path`(fixture: String) async throws {
        let site = try await site(fixture)
        #expect(!site.files.isEmpty)
        for file in site.files { #expect(site.file(at: file.path)?.path == file.path) }
    }

    @Test(arguments: [
        "", "/", "index", "/index.html", "codes", "codes/", "codes/4.3.2", "codes/4.3.2/", "codes//index.html",
        "codes/4.3.2/index.htm", "codes/04.3.2/index.html", "codes/4.9.9/index.html", "codes/4.3.2//index.html",
        "/codes/4.3.2/index.html", "codes/4.3.2/index.html/", "codes/../index.html", "../index.html",
        "assets/style.css",
        "assets/catalog.js", "sitemaps/1.xml",
    ])
    func `other paths have no file`(path: String) async throws {
        #expect(try await site("reference").file(at: path) == nil)
    }
}
