internal import Diagnostics

/// What can be wrong with a provider by itself.
let providerDiagnostics: [any DiagnosticKind.Type] = [
    AddressMalformed.self, RowOfNothing.self, EvidenceUnknown.self, AgreementUnknown.self, SourceUnknown.self,
]

struct AddressMalformed: DiagnosticKind {
    static let id = "address-malformed"
    static let explanation = Explanation(
        "the address of a source is not the address of a page", "Readers follow it, so it must be a whole address.",
        wrong: "url: support.google.com/a", right: "url: https://support.google.com/a")
    let text: String
    var message: String { "`\(text)` is not the address of a page" }
    var help: String? { "write the whole address, with `https://`" }
}

struct RowOfNothing: DiagnosticKind {
    static let id = "row-of-nothing"
    static let explanation = Explanation(
        "a row of a provider does not say what it is about", "It needs a `code`, a `reply` or a `tag`.",
        wrong: "- source: errors\n  meaning: Mailbox full",
        right: "- source: errors\n  code: 5.2.2\n  meaning: Mailbox full")
    var message: String { "the row does not say what it is about" }
    var help: String? { "give it a `code`, a `reply` or a `tag`" }
}

struct EvidenceUnknown: UnknownWord {
    static let id = "evidence-unknown"
    static let explanation = Explanation(
        "the evidence of a source is not one of the words",
        "`documented` is what the provider says, `earlier` what it said on a former state of its page, `observed` what was seen in bounces.",
        wrong: "evidence: seen", right: "evidence: observed")
    static let key = "evidence"
    let value: String
    let known: [String]
}

struct AgreementUnknown: UnknownWord {
    static let id = "registered-unknown"
    static let explanation = Explanation(
        "the comparison with the registered meaning is not one of the words",
        "`same` is the registered meaning or a narrower one, `close` is near to it, `differs` is another.",
        wrong: "registered: yes", right: "registered: same")
    static let key = "registered"
    let value: String
    let known: [String]
}

struct SourceUnknown: UnknownWord {
    static let id = "source-unknown"
    static let explanation = Explanation(
        "a row names a source that the file does not list",
        "Sources are listed under `sources`, and rows name them by their `id`.",
        wrong: "sources:\n  - id: errors\nrows:\n  - source: error",
        right: "sources:\n  - id: errors\nrows:\n  - source: errors")
    static let key = "source"
    let value: String
    let known: [String]
}
