import Authoring
import Catalog
import Content
import Diagnostics
import StatusCodes
import Testing

@Suite struct RangeTests {
    private static let file = "codes/5.3.700.md"

    @Test func `every code of a range leads to its entry, except for codes with their own entries`() async throws {
        var folder = ContentFolder(isLarge: true)
        folder["codes/5.3.704.md"] = entry("5.3.704", category: "system", standard: "Post Office")
        let (loaded, diagnostics) = try await folder.load()
        #expect(diagnostics.isEmpty, "\(folder.shown(diagnostics))")
        let catalog = try #require(loaded)
        let from = catalog.redirects.filter { $0.to.text == "codes/5.3.700/" }.map(\.from.text)
        #expect(from == [701, 702, 703, 705, 706, 707, 708, 709].map { "codes/5.3.\($0)/" })
        func about(_ text: String) throws -> String? {
            catalog.entry(about: try EnhancedStatusCode(parsing: text))?.codes.description
        }
        #expect(try about("5.3.700") == "5.3.700–709" && about("5.3.709") == "5.3.700–709")
        #expect(try about("5.3.704") == "5.3.704")
        #expect(try about("5.3.710") == nil && about("4.3.705") == nil)
    }

    @Test func `a link to a code of a range is valid`() async throws {
        var folder = ContentFolder(isLarge: true)
        try folder.replace("see [4.3.2](../codes/4.3.2.md)", in: "replies/451.md", with: "see [it](/codes/5.3.705/)")
        #expect(try await folder.load().diagnostics.isEmpty)
    }

    @Test func `the example may state any code of the range`() async throws {
        var folder = ContentFolder(isLarge: true)
        try folder.replace("550 5.3.700 No", in: RangeTests.file, with: "550 5.3.706 No")
        #expect(try await folder.load().diagnostics.isEmpty)
    }

    @Test(arguments: [
        InvalidEdit("example-without-code", in: file, "550 5.3.700 No", "⟦550 5.3.710 No⟧"),
        InvalidEdit("range-malformed", in: file, "through: 5.3.709", "through: ⟦5.3.700⟧"),
        InvalidEdit("range-malformed", in: file, "through: 5.3.709", "through: ⟦4.3.709⟧"),
        InvalidEdit("code-malformed", in: file, "through: 5.3.709", "through: ⟦709⟧"),
    ])
    func `invalid ranges are reported`(edit: InvalidEdit) async throws {
        try await edit.verify()
    }

    @Test func `two ranges may be adjacent but not overlap`() async throws {
        var folder = ContentFolder(isLarge: true)
        folder["codes/5.3.695.md"] = entry(
            "5.3.695", category: "system", standard: "Post Office", through: "5.3.699")
        let ids = try await folder.load().diagnostics.map(\.id)
        #expect(ids == ["standard-without-row"])
        folder["codes/5.3.695.md"] = entry(
            "5.3.695", category: "system", standard: "Post Office", through: "5.3.701")
        #expect(try await folder.load().diagnostics.map(\.id) == ["range-overlap"])
    }
}
