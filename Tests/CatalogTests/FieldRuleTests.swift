import Diagnostics
import Testing

@Suite struct FieldRuleTests {
    @Test(arguments: [
        "4.03.2", "4.3", "6.1.1", "4", "4.3.2.1", "4.3.x", "4.3.", "4.1000.2", "4,3,2", "X.3.2", "4.3.2-1", "3.3.2",
    ])
    func `a malformed code`(code: String) async throws {
        try await Slip("code-malformed", "code: 4.3.2", "code: ⟦\(code)⟧").verify()
        try await Slip("related-malformed", "related: [5.3.2]", "related: [5.3.2, ⟦'\(code)'⟧]").verify()
    }

    @Test(arguments: [
        ("4.03.2", "`4.03.2` is not an enhanced status code: `03` has a leading zero"),
        ("4.3", "`4.3` is not an enhanced status code: it has 2 numbers and not three"),
        ("4", "`4` is not an enhanced status code: it has 1 number and not three"),
        ("6.1.1", "`6.1.1` is not an enhanced status code: there is no class 6"),
        ("4.1000.2", "`4.1000.2` is not an enhanced status code: `1000` has more than three digits"),
        ("4.3.", "`4.3.` is not an enhanced status code: a number is missing"),
        ("4.a.2", "`4.a.2` is not an enhanced status code: `a` is not a number"),
    ])
    func `what is wrong with a code is said`(code: String, message: String) async throws {
        var folder = ContentFolder()
        try folder.replace("code: 4.3.2", in: "codes/4.3.2.md", with: "code: \(code)")
        #expect(try await folder.load().diagnostics.map(\.message) == [message])
    }

    @Test(arguments: ["4.3.3", "5.3.2", "5.1.1"])
    func `a code that the file's name does not say is told of once, and nothing is judged by it`(
        code: String
    ) async throws {
        try await Slip("code-file-mismatch", "code: 4.3.2", "code: ⟦\(code)⟧").verify()
    }

    @Test func `a file that is not named after a code`() async throws {
        var folder = ContentFolder()
        folder["codes/greylisting.md"] = entry("4.7.1", replies: "[450]").replacing(
            "code: 4.7.1", with: "code: ⟦4.7.1⟧")
        let places = try folder.unmark("codes/greylisting.md")
        let errors = try await folder.load().diagnostics.filter { $0.severity == .error }
        #expect(errors.map(Found.init) == places.map { Found("code-file-mismatch", $0) })
    }

    @Test(arguments: [
        Slip("type-class-mismatch", "type: soft", "type: ⟦hard⟧"),
        Slip("type-class-mismatch", "type: soft", "type: ⟦success⟧"),
        Slip("type-class-mismatch", in: "codes/5.3.2.md", "type: hard", "type: ⟦soft⟧"),
        Slip("reply-malformed", "replies: [453]", "replies: [453, ⟦45⟧]"),
        Slip("reply-malformed", "replies: [453]", "replies: ⟦'4.5.3'⟧"),
        Slip("reply-malformed", "replies: [453]", "replies: [453, ⟦460⟧]"),
        Slip("reply-malformed", in: "registry/enhanced-status-codes.yaml", "[453, 521]", "[453, 521, ⟦999⟧]"),
        Slip("value-repeated", "replies: [453]", "replies: [453, ⟦453⟧]"),
        Slip("value-repeated", "related: [5.3.2]", "related: [5.3.2, ⟦5.3.2⟧]"),
        Slip("related-to-itself", "related: [5.3.2]", "related: [5.3.2, ⟦4.3.2⟧]"),
        Slip("review-incomplete", "updated:", "reviewer: ⟦A. Person⟧\nupdated:"),
        Slip("review-incomplete", "updated:", "reviewed: ⟦2026-11-24⟧\nupdated:"),
        Slip("alias-malformed", "updated:", "aliases: [old, ⟦https://a.b/c⟧]\nupdated:"),
        Slip("alias-malformed", "updated:", "aliases: ⟦Old Path/⟧\nupdated:"),
        Slip("alias-malformed", "updated:", "aliases: [⟦../x⟧, ⟦a//b⟧, ⟦/⟧, ⟦a?b⟧]\nupdated:"),
        Slip("alias-malformed", "updated:", "aliases: ⟦index.html⟧\nupdated:"),
        Slip("subject-malformed", in: "categories/system.md", "subject: 3", "subject: ⟦three⟧"),
        Slip("subject-malformed", in: "categories/system.md", "subject: 3", "subject: ⟦03⟧"),
        Slip("subject-malformed", in: "categories/system.md", "subject: 3", "subject: ⟦1000⟧"),
        Slip("base-url-malformed", in: "site.yaml", "baseURL: https://example.org/", "baseURL: ⟦example.org⟧"),
        Slip("base-url-malformed", in: "site.yaml", "baseURL: https://example.org/", "baseURL: ⟦ftp://example.org/⟧"),
        Slip("base-url-malformed", in: "site.yaml", "baseURL: https://example.org/", "baseURL: ⟦https:///a⟧"),
        Slip("base-url-malformed", in: "site.yaml", "baseURL: https://example.org/", "baseURL: ⟦https://a.b/?c⟧"),
        Slip("repository-malformed", in: "site.yaml", "https://example.org/edit/", "⟦git@example.org⟧"),
        Slip("registration-malformed", in: "registry/enhanced-status-codes.yaml", "code: X.3.2", "code: ⟦4.3.2⟧"),
        Slip("registration-malformed", in: "registry/enhanced-status-codes.yaml", "code: X.3.2", "code: ⟦X.3⟧"),
    ])
    func `a value that its field does not take`(slip: Slip) async throws {
        try await slip.verify()
    }

    @Test func `each reply of another class is told of`() async throws {
        var folder = ContentFolder()
        try folder.replace("replies: [453]", in: "codes/4.3.2.md", with: "replies: [453, ⟦521⟧, ⟦250⟧]")
        let places = try folder.unmark("codes/4.3.2.md")
        let diagnostics = try await folder.load().diagnostics.filter { $0.severity == .error }
        #expect(diagnostics.map(Found.init) == places.map { Found("reply-class-mismatch", $0) })
    }

    @Test func `a registry that is no list`() async throws {
        var folder = ContentFolder()
        folder["registry/enhanced-status-codes.yaml"] = "⟦code: X.3.2⟧\n"
        let places = try folder.unmark("registry/enhanced-status-codes.yaml")
        #expect(try await folder.load().diagnostics.map(Found.init) == places.map { Found("value-type", $0) })
        folder["registry/enhanced-status-codes.yaml"] = "- ⟦X.3.2⟧\n"
        let elements = try folder.unmark("registry/enhanced-status-codes.yaml")
        #expect(try await folder.load().diagnostics.map(Found.init) == elements.map { Found("not-a-mapping", $0) })
    }
}
