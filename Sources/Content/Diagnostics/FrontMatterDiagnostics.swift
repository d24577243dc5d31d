internal import Diagnostics

/// What can be wrong with keys of any kind of file.
let frontMatterDiagnostics: [any DiagnosticKind.Type] = [
    KeyUnknown.self, KeyMissing.self, KeyRepeated.self, ValueOfWrongType.self, ValueEmpty.self, ValueRepeated.self,
    AliasMalformed.self, NameMismatch.self,
]

struct KeyUnknown: DiagnosticKind {
    static let id = "key-unknown"
    static let explanation = Explanation(
        "there is no such key", "The set of keys is closed, so that a typing mistake is not silently ignored.",
        wrong: "severty: low", right: "severity: low")
    let key: String
    let known: [String]
    var message: String { "unknown key `\(key)`" }
    var help: String? { suggestion(for: key, among: known) }
}

struct KeyMissing: DiagnosticKind {
    static let id = "key-missing"
    static let explanation = Explanation(
        "a required key is missing",
        "CONTRIBUTING.md lists the keys. A missing `updated` is added by `sitegen check --fix`.", wrong: "code: 4.3.2",
        right: "code: 4.3.2\ntitle: System not accepting network messages")
    let key: String
    var message: String { "the key `\(key)` is missing" }
    var help: String? { "add a line `\(key): …` to the front matter" }
}

struct KeyRepeated: DiagnosticKind {
    static let id = "key-repeated"
    static let explanation = Explanation(
        "a key is given twice", "Only one of the two can be meant.", wrong: "severity: low\nseverity: high",
        right: "severity: high")
    let key: String
    let first: Location
    var message: String { "the key `\(key)` is given again" }
    var notes: [Diagnostic.Note] { [.init("it is given here first", at: first)] }
    var help: String? { "keep one of the two" }
}

struct ValueOfWrongType: DiagnosticKind {
    static let id = "value-type"
    static let explanation = Explanation(
        "a value is of the wrong type",
        "Each key takes one type of value: a line of text, a list, a date, or `true` and `false`.",
        wrong: "updated: yesterday", right: "updated: 2026-11-24")
    let key: String
    let expected: ExpectedValue
    /// What the file has instead, if the message tells more with it.
    var text: String?
    var message: String {
        if expected == .date, let text, text.contains(/^\d{4}-\d\d-\d\d$/) { return "there is no day `\(text)`" }
        return "`\(key)` takes \(expected.name)"
    }
    var help: String? { "write it like `\(key): \(expected.example)`" }
}

/// The type of value that a key needs, as a message states it.
enum ExpectedValue: Sendable {
    case text
    case listOfTexts
    case listOfMappings
    case flag
    case date

    fileprivate var name: String {
        switch self {
        case .text: "one line of text"
        case .listOfTexts: "a list of texts"
        case .listOfMappings: "a list of keys with values"
        case .flag: "`true` or `false`"
        case .date: "a date"
        }
    }

    fileprivate var example: String {
        switch self {
        case .text: "some words"
        case .listOfTexts: "[one, two]"
        case .listOfMappings: "[{key: value}, {key: value}]"
        case .flag: "true"
        case .date: "2026-11-24"
        }
    }
}

struct ValueEmpty: DiagnosticKind {
    static let id = "value-empty"
    static let explanation = Explanation(
        "a key has no value", "An optional key without a value is left out.", wrong: "action:", right: "action: Wait")
    let key: String
    var message: String { "`\(key)` has no value" }
    var help: String? { "give it one, or delete the line if the key is optional" }
}

struct ValueRepeated: DiagnosticKind {
    static let id = "value-repeated"
    static let explanation = Explanation(
        "a value is twice in a list", "It would be shown twice.", wrong: "replies: [450, 450]", right: "replies: [450]")
    let key: String
    let value: String
    var message: String { "`\(value)` is twice in `\(key)`" }
    var help: String? { "keep it once" }
}

struct AliasMalformed: DiagnosticKind {
    static let id = "alias-malformed"
    static let explanation = Explanation(
        "an alias is not a path of this site",
        "An alias is a former path, written below the root of the site and without its address.",
        wrong: "aliases: [\"https://example.org/codes/5.1.99/\"]", right: "aliases: [codes/5.1.99/]")
    let text: String
    var message: String { "`\(text)` is not a path of this site" }
    var help: String? { "write it without the address of the site, such as `codes/5.1.99/`" }
}

struct NameMismatch: DiagnosticKind {
    static let id = "name-mismatch"
    static let explanation = Explanation(
        "a reply or a family differs from the name of its file",
        "The name of the file becomes the address of the page, so the two must agree.",
        wrong: "reply: 452 in replies/451.md", right: "reply: 451 in replies/451.md")
    let name: String
    let fileName: String
    var message: String { "this is `\(name)`, but the file is called `\(fileName)`" }
    var help: String? { "rename the file to `\(name).md`, or correct it here" }
}

/// A word that is not one of a closed set.
protocol UnknownWord: DiagnosticKind {
    static var key: String { get }
    var value: String { get }
    var known: [String] { get }
    init(value: String, known: [String])
}

extension UnknownWord {
    var message: String { "unknown \(Self.key) `\(value)`" }
    var help: String? { suggestion(for: value, among: known) }
}
