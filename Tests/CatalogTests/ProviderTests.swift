import Authoring
import Catalog
import Content
import Diagnostics
import StatusCodes
import Testing

@Suite struct ProviderTests {
    private static let file = "providers/post.md"

    @Test func `a provider is read with its sources and rows`() async throws {
        let catalog = try #require(try await ContentFolder(isLarge: true).load().catalog)
        let provider = try #require(catalog.providers.first)
        #expect(provider.slug == "post" && provider.path.text == "providers/post/")
        #expect(provider.hosts == ["post.example"])
        #expect(provider.sources.map(\.read.description) == ["2026-02-15", "2025"])
        #expect(provider.rows.map { $0.codes?.description } == ["4.3.2", "5.3.700–709", nil])
        #expect(provider.rows.map { $0.reply?.description } == ["453", nil, "451"])
        #expect(provider.rows.map(\.source.evidence) == [.documented, .documented, .observed])
        #expect(provider.rows.map(\.tag) == [nil, nil, "PO1"])
        #expect(provider.rows.map(\.agreement) == [.same, nil, nil])
    }

    @Test func `each entry knows what providers mean by its codes`() async throws {
        let catalog = try #require(try await ContentFolder(isLarge: true).load().catalog)
        func meanings(_ code: String) throws -> [String] {
            let number = try #require(catalog.entries.firstIndex { $0.code.description == code })
            return catalog.providerRows(ofEntry: number).flatMap { rows in
                rows.rows.map { "\(rows.provider.title): \($0.meaning)" }
            }
        }
        #expect(try meanings("4.3.2") == ["Post Office: Closed for lunch"])
        #expect(try meanings("5.3.700") == ["Post Office: Closed for ever"])
        #expect(try meanings("5.3.2").isEmpty)
    }

    @Test(arguments: [
        InvalidEdit("source-unknown", in: file, "source: seen\n", "source: ⟦sene⟧\n"),
        InvalidEdit("address-malformed", in: file, "url: https://samples.example/", "url: ⟦samples.example⟧"),
        InvalidEdit("value-type", in: file, "read: 2025", "read: ⟦yesterday⟧"),
        InvalidEdit("evidence-unknown", in: file, "evidence: observed", "evidence: ⟦guessed⟧"),
        InvalidEdit("range-malformed", in: file, "through: 5.3.709", "through: ⟦5.4.709⟧"),
        InvalidEdit(
            "relation-missing", in: file, "code: 4.3.2\n    meaning: Closed for lunch\n    registered: same",
            "code: ⟦4.3.2⟧\n    meaning: Closed for lunch"),
        InvalidEdit(
            "relation-of-unregistered", in: file, "meaning: Closed for ever",
            "meaning: Closed for ever\n    registered: ⟦close⟧"),
        InvalidEdit(
            "value-type", in: file,
            "rows:\n  - source: page\n    reply: 453\n    code: 4.3.2\n    meaning: Closed for lunch\n    registered: same",
            "rows:\n  - ⟦some text⟧"),
    ])
    func `invalid providers are reported`(edit: InvalidEdit) async throws {
        try await edit.verify()
    }

    @Test func `a documented code without an entry is a warning`() async throws {
        var folder = ContentFolder(isLarge: true)
        try folder.replace(
            "code: 4.3.2\n    meaning: Closed for lunch\n    registered: same", in: ProviderTests.file,
            with: "code: ⟦5.3.710⟧\n    meaning: Closed for lunch")
        let places = try folder.unmark(ProviderTests.file)
        #expect(
            try await folder.load().diagnostics.map(Found.init)
                == places.map { Found("row-without-entry", $0, .warning) })
    }

    @Test func `an observed code needs no entry`() async throws {
        var folder = ContentFolder(isLarge: true)
        try folder.replace("reply: 451\n    tag: PO1", in: ProviderTests.file, with: "code: 5.3.710")
        #expect(try await folder.load().diagnostics.isEmpty)
    }

    @Test func `a provider that is a standard needs a row for the code`() async throws {
        var folder = ContentFolder(isLarge: true)
        try folder.replace(
            "  - source: page\n    code: 5.3.700\n    through: 5.3.709\n    meaning: Closed for ever\n",
            in: ProviderTests.file, with: "")
        try folder.replace("standard: Post Office", in: "codes/5.3.700.md", with: "standard: ⟦Post Office⟧")
        let places = try folder.unmark("codes/5.3.700.md")
        #expect(try await folder.load().diagnostics.map(Found.init) == places.map { Found("standard-without-row", $0) })
    }
}
