import Diagnostics
import Testing

@Suite struct FieldRuleTests {
    @Test(arguments: [
        "4.03.2", "4.3", "6.1.1", "4", "4.3.2.1", "4.3.x", "4.3.", "4.1000.2", "4,3,2", "X.3.2", "4.3.2-1", "3.3.2",
    ])
    func `a malformed code is reported`(code: String) async throws {
        try await InvalidEdit("code-malformed", "code: 4.3.2", "code: ⟦\(code)⟧").verify()
        try await InvalidEdit("related-malformed", "related: [5.3.2]", "related: [5.3.2, ⟦'\(code)'⟧]").verify()
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
    func `a malformed code is reported with the reason`(code: String, message: String) async throws {
        var folder = ContentFolder()
        try folder.replace("code: 4.3.2", in: "codes/4.3.2.md", with: "code: \(code)")
        #expect(try await folder.load().diagnostics.map(\.message) == [message])
    }

    @Test(arguments: ["4.3.3", "5.3.2", "5.1.1"])
    func `a code that differs from the name of the file is reported once, and nothing is checked by it`(
        code: String
    ) async throws {
        try await InvalidEdit("code-file-mismatch", "code: 4.3.2", "code: ⟦\(code)⟧").verify()
    }

    @Test func `a file that is not named after a code is reported`() async throws {
        var folder = ContentFolder()
        folder["codes/greylisting.md"] = entry("4.7.1", replies: "[450]").replacing(
            "code: 4.7.1", with: "code: ⟦4.7.1⟧")
        let places = try folder.unmark("codes/greylisting.md")
        let errors = try await folder.load().diagnostics.filter { $0.severity == .error }
        #expect(errors.map(Found.init) == places.map { Found("code-file-mismatch", $0) })
    }

    @Test(arguments: [
        InvalidEdit("type-class-mismatch", "type: soft", "type: ⟦hard⟧"),
        InvalidEdit("type-class-mismatch", "type: soft", "type: ⟦success⟧"),
        InvalidEdit("type-class-mismatch", in: "codes/5.3.2.md", "type: hard", "type: ⟦soft⟧"),
        InvalidEdit("reply-malformed", "replies: [453]", "replies: [453, ⟦45⟧]"),
        InvalidEdit("reply-malformed", "replies: [453]", "replies: ⟦'4.5.3'⟧"),
        InvalidEdit("reply-malformed", "replies: [453]", "replies: [453, ⟦460⟧]"),
        InvalidEdit("reply-malformed", in: "registry/enhanced-status-codes.yaml", "[453, 521]", "[453, 521, ⟦999⟧]"),
        InvalidEdit("value-repeated", "replies: [453]", "replies: [453, ⟦453⟧]"),
        InvalidEdit("value-repeated", "related: [5.3.2]", "related: [5.3.2, ⟦5.3.2⟧]"),
        InvalidEdit("related-to-itself", "related: [5.3.2]", "related: [5.3.2, ⟦4.3.2⟧]"),
        InvalidEdit("review-incomplete", "updated:", "reviewer: ⟦A. Person⟧\nupdated:"),
        InvalidEdit("review-incomplete", "updated:", "reviewed: ⟦2026-11-24⟧\nupdated:"),
        InvalidEdit("alias-malformed", "updated:", "aliases: [old, ⟦https://a.b/c⟧]\nupdated:"),
        InvalidEdit("alias-malformed", "updated:", "aliases: ⟦Old Path/⟧\nupdated:"),
        InvalidEdit("alias-malformed", "updated:", "aliases: [⟦../x⟧, ⟦a//b⟧, ⟦/⟧, ⟦a?b⟧]\nupdated:"),
        InvalidEdit("alias-malformed", "updated:", "aliases: ⟦index.html⟧\nupdated:"),
        InvalidEdit("subject-malformed", in: "categories/system.md", "subject: 3", "subject: ⟦three⟧"),
        InvalidEdit("subject-malformed", in: "categories/system.md", "subject: 3", "subject: ⟦03⟧"),
        InvalidEdit("subject-malformed", in: "categories/system.md", "subject: 3", "subject: ⟦1000⟧"),
        InvalidEdit("base-url-malformed", in: "site.yaml", "baseURL: https://example.org/", "baseURL: ⟦example.org⟧"),
        InvalidEdit(
            "base-url-malformed", in: "site.yaml", "baseURL: https://example.org/", "baseURL: ⟦ftp://example.org/⟧"),
        InvalidEdit("base-url-malformed", in: "site.yaml", "baseURL: https://example.org/", "baseURL: ⟦https:///a⟧"),
        InvalidEdit(
            "base-url-malformed", in: "site.yaml", "baseURL: https://example.org/", "baseURL: ⟦https://a.b/?c⟧"),
        InvalidEdit("repository-malformed", in: "site.yaml", "https://example.org/edit/", "⟦git@example.org⟧"),
        InvalidEdit(
            "registration-malformed", in: "registry/enhanced-status-codes.yaml", "code: X.3.2", "code: ⟦4.3.2⟧"),
        InvalidEdit("registration-malformed", in: "registry/enhanced-status-codes.yaml", "code: X.3.2", "code: ⟦X.3⟧"),
    ])
    func `a value that its key does not allow is reported`(edit: InvalidEdit) async throws {
        try await edit.verify()
    }

    @Test func `each reply of another class is reported`() async throws {
        var folder = ContentFolder()
        try folder.replace("replies: [453]", in: "codes/4.3.2.md", with: "replies: [453, ⟦521⟧, ⟦250⟧]")
        let places = try folder.unmark("codes/4.3.2.md")
        let diagnostics = try await folder.load().diagnostics.filter { $0.severity == .error }
        #expect(diagnostics.map(Found.init) == places.map { Found("reply-class-mismatch", $0) })
    }

    @Test func `a registry that is not a list is reported`() async throws {
        var folder = ContentFolder()
        folder["registry/enhanced-status-codes.yaml"] = "⟦code: X.3.2⟧\n"
        let places = try folder.unmark("registry/enhanced-status-codes.yaml")
        #expect(try await folder.load().diagnostics.map(Found.init) == places.map { Found("value-type", $0) })
        folder["registry/enhanced-status-codes.yaml"] = "- ⟦X.3.2⟧\n"
        let elements = try folder.unmark("registry/enhanced-status-codes.yaml")
        #expect(try await folder.load().diagnostics.map(Found.init) == elements.map { Found("not-a-mapping", $0) })
    }
}
