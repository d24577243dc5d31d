internal import Diagnostics
internal import Files
internal import YAML

/// What can be wrong with YAML.
let yamlDiagnostics: [any DiagnosticKind.Type] = [
    YAMLMalformed.self, YAMLAnchor.self, YAMLTag.self, SeveralYAMLDocuments.self, YAMLKeyNotScalar.self,
    YAMLTooDeep.self, NotAMapping.self, InvisibleCharacter.self,
]

extension Reporter {
    /// Reports an error in YAML.
    ///
    /// - Throws: `FileError` if the error is that memory ran out.
    mutating func callAsFunction(_ error: YAMLError) throws(FileError) {
        switch error {
        case .syntax(let error): self(error)
        case .outOfMemory: throw .outOfMemory(reading: path)
        }
    }

    private mutating func callAsFunction(_ error: SyntaxError) {
        switch error.problem {
        case .malformed(let problem): self(YAMLMalformed(problem: problem), at: error.range)
        case .anchor: self(YAMLAnchor(), at: error.range)
        case .tag: self(YAMLTag(), at: error.range)
        case .severalDocuments: self(SeveralYAMLDocuments(), at: error.range)
        case .keyNotScalar: self(YAMLKeyNotScalar(), at: error.range)
        case .nestedTooDeeply: self(YAMLTooDeep(), at: error.range)
        }
    }
}

struct YAMLMalformed: DiagnosticKind {
    static let id = "yaml-syntax"
    static let explanation = Explanation(
        "the front matter is not YAML",
        "Most often a text has `: ` or ` #` in it, or begins with a quote or a bracket, and must be put in double quotes. A key is at the beginning of its line and is followed by `: `.",
        wrong: "title: Gmail: mailbox full", right: "title: \"Gmail: mailbox full\"")
    /// In the words of libyaml.
    let problem: String
    var message: String { "the front matter is not YAML: \(problem)" }
    var help: String? {
        let key = "a key is at the beginning of its line and is followed by `: `"
        let text = "a text that has `: `, ` #`, quotes or brackets in it must be put in double quotes"
        return switch problem {
        case SyntaxError.keyWithoutColon: key
        case SyntaxError.keyMisplaced: "\(key); \(text)"
        case SyntaxError.tab: "replace the tab with spaces, or delete it"
        case _ where problem.hasPrefix(SyntaxError.unclosedPrefix):
            "close the list with `]`; a text that begins with a bracket must be put in double quotes"
        default: text
        }
    }
}

struct InvisibleCharacter: DiagnosticKind {
    static let id = "invisible-character"
    static let explanation = Explanation(
        "an invisible character keeps the front matter from being read",
        "Text that is pasted from a web page or a word processor may contain spaces that only look like spaces.",
        wrong: "type:\u{A0}hard", right: "type: hard")
    let name: String
    var message: String { "there is a \(name) here, which cannot be seen" }
    var help: String? { "replace it with an ordinary space, or delete it" }

    /// The first such character in some bytes.
    static func first(in bytes: ArraySlice<UInt8>) -> (kind: InvisibleCharacter, range: Range<Int>)? {
        var offset = bytes.startIndex
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            let end = offset + UTF8.width(scalar)
            if let name = name(of: scalar) { return (InvisibleCharacter(name: name), offset..<end) }
            offset = end
        }
        return nil
    }

    private static func name(of scalar: Unicode.Scalar) -> String? {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return switch scalar.properties.generalCategory {
        case .spaceSeparator where scalar != " ", .format, .lineSeparator, .paragraphSeparator:
            "\((scalar.properties.name ?? "character").lowercased()) (\(code))"
        default: nil
        }
    }
}

struct YAMLAnchor: DiagnosticKind {
    static let id = "yaml-anchor"
    static let explanation = Explanation(
        "the front matter has an anchor or an alias",
        "With them a small file could become a huge one, and no key needs them.", wrong: "title: &t Mailbox full",
        right: "title: Mailbox full")
    var message: String { "anchors and aliases are not used here" }
    var help: String? { "write the value out" }
}

struct YAMLTag: DiagnosticKind {
    static let id = "yaml-tag"
    static let explanation = Explanation(
        "the front matter has a tag", "Each key knows the type of its value.", wrong: "title: !!str Mailbox full",
        right: "title: Mailbox full")
    var message: String { "tags are not used here" }
    var help: String? { "delete the tag; each key knows the type of its value" }
}

struct SeveralYAMLDocuments: DiagnosticKind {
    static let id = "yaml-documents"
    static let explanation = Explanation(
        "the front matter has a second document", "It is a single document. A line `---` within it ends it.",
        wrong: "code: 4.3.2\n--- # more\ntitle: x", right: "code: 4.3.2\ntitle: x")
    var message: String { "a second document begins here" }
    var help: String? { "delete the line" }
}

struct YAMLKeyNotScalar: DiagnosticKind {
    static let id = "yaml-key"
    static let explanation = Explanation(
        "a key is not a word", "A list or a mapping can't be a key.", wrong: "[code]: 4.3.2", right: "code: 4.3.2")
    var message: String { "a key is a word" }
    var help: String? { "write `key: value`" }
}

struct YAMLTooDeep: DiagnosticKind {
    static let id = "yaml-nesting"
    static let explanation = Explanation(
        "lists are nested too deeply", "No key takes more than three levels, and these are more than sixteen.",
        wrong: "replies: [[[[[[[[[[[[[[[[[450]]]]]]]]]]]]]]]]]", right: "replies: [450]")
    var message: String { "no key takes lists that are nested so deeply" }
    var help: String? { "write a single list" }
}

struct NotAMapping: DiagnosticKind {
    static let id = "not-a-mapping"
    static let explanation = Explanation(
        "keys with values are expected",
        "Front matter is a list of keys, each with its value on a line of its own.", wrong: "- 4.3.2",
        right: "code: 4.3.2")
    var message: String { "keys with values are expected here" }
    var help: String? { "write each as `key: value` on a line of its own" }
}
