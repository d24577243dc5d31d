internal import Diagnostics

/// What can be wrong with `site.yaml` and the registry.
let siteDiagnostics: [any DiagnosticKind.Type] = [
    ConfigurationMissing.self, RegistryMissing.self, BaseURLMalformed.self, RepositoryMalformed.self,
    OutputsUnknown.self, RegistrationMalformed.self, ClassesUnknown.self,
]

struct ConfigurationMissing: DiagnosticKind {
    static let id = "configuration-missing"
    static let explanation = Explanation(
        "the content has no `site.yaml`",
        "It holds the title and the address of the site, and no page can be made without them.",
        wrong: "Content/codes/4.3.2.md", right: "Content/site.yaml\nContent/codes/4.3.2.md")
    var message: String { "the content has no `site.yaml`" }
    var help: String? { "add one with the keys `title`, `baseURL` and `description`" }
}

struct RegistryMissing: DiagnosticKind {
    static let id = "registry-missing"
    static let explanation = Explanation(
        "the facts of the registry are missing",
        "Titles, standards and replies are compared with `registry/enhanced-status-codes.yaml`. A site of made-up codes says `registry: false` in `site.yaml`.",
        wrong: "no file Content/registry/enhanced-status-codes.yaml", right: "registry: false")
    var message: String { "the content has no `registry/enhanced-status-codes.yaml`" }
    var help: String? { "add it, or turn its rules off with `registry: false` in `site.yaml`" }
}

struct BaseURLMalformed: DiagnosticKind {
    static let id = "base-url-malformed"
    static let explanation = Explanation(
        "`baseURL` is not the address of a site", "Canonical links, the sitemap and the feed are made with it.",
        wrong: "baseURL: example.org", right: "baseURL: https://example.org/")
    let text: String
    var message: String { "`\(text)` is not the address of a site" }
    var help: String? { "write it like `https://example.org/` or `https://example.org/codes/`" }
}

struct RepositoryMalformed: DiagnosticKind {
    static let id = "repository-malformed"
    static let explanation = Explanation(
        "`repository` is not an address for editing", "The path of a file is appended to it to edit the file.",
        wrong: "repository: example/codes", right: "repository: https://example.org/codes/edit/main/Content/")
    let text: String
    var message: String { "`\(text)` is not an address for editing" }
    var help: String? {
        "write the address that the path of a file is appended to, such as `https://example.org/project/edit/main/Content/`"
    }
}

struct OutputsUnknown: UnknownWord {
    static let id = "outputs-unknown"
    static let explanation = Explanation(
        "there is no such format", "Codes are published as `html`, `json` and `markdown`.",
        wrong: "outputs: [html, pdf]", right: "outputs: [html, json]")
    static let key = "outputs"
    let value: String
    let known: [String]
}

struct RegistrationMalformed: DiagnosticKind {
    static let id = "registration-malformed"
    static let explanation = Explanation(
        "the code of a registration is not written as in the registry",
        "The registry leaves the class open and writes `X` for it.", wrong: "code: 5.3.2", right: "code: X.3.2")
    let text: String
    var message: String { "`\(text)` is not a code of the registry" }
    var help: String? { "write `X`, subject and detail with dots between them, such as `X.3.2`" }
}

struct ClassesUnknown: UnknownWord {
    static let id = "classes-unknown"
    static let explanation = Explanation(
        "a registration allows a class that does not exist", "RFC 3463 defines the classes 2, 4 and 5.",
        wrong: "classes: [3]", right: "classes: [4, 5]")
    static let key = "classes"
    let value: String
    let known: [String]
}
