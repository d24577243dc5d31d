internal import Diagnostics
package import StatusCodes
internal import YAML

extension FrontMatterCause {
    var wording: Wording {
        switch self {
        case .yamlSyntax(let cause): Self.wording(of: cause)
        case .notAMapping:
            Wording(
                "not-a-mapping", "keys with values are wanted here",
                help: "write each as `key: value` on a line of its own")
        case .keyUnknown(let key, let known):
            Wording("key-unknown", "unknown key `\(key)`", help: Wording.suggestion(for: key, among: known))
        case .keyMissing(let key):
            Wording("key-missing", "the key `\(key)` is missing", help: "add a line `\(key): …` to the front matter")
        case .keyRepeated(let key, let first):
            Wording(
                "key-repeated", "the key `\(key)` stands here again", notes: [.init("it stands here first", at: first)],
                help: "keep one of the two")
        case .valueType(let key, let expected):
            Wording(
                "value-type", "`\(key)` wants \(expected.name)", help: "write it like `\(key): \(expected.example)`")
        case .valueEmpty(let key):
            Wording(
                "value-empty", "`\(key)` has no value",
                help: "give it one, or delete the line if the key may be left out")
        case .valueUnknown(let key, let value, let known):
            Wording("\(key)-unknown", "unknown \(key) `\(value)`", help: Wording.suggestion(for: value, among: known))
        case .codeMalformed(let text, let malformation):
            Wording(
                "code-malformed", "`\(text)` is not an enhanced status code: \(malformation.reason)",
                help: malformation.advice)
        case .codeFileMismatch(let code, let fileName):
            Wording(
                "code-file-mismatch", "the code is `\(code)`, but the file is called `\(fileName)`",
                help: "rename the file to `\(code).md`, or correct the code")
        case .typeClassMismatch(let type, let code):
            Wording(
                "type-class-mismatch",
                "type `\(type.rawValue)` does not fit `\(code)`: class \(code.statusClass.rawValue) is \(code.statusClass.meaning)",
                help: "write `type: \(code.statusClass.bounceType.rawValue)`, or correct the code")
        case .replyMalformed(let text):
            Wording(
                "reply-malformed", "`\(text)` is not a reply code",
                help: ReplyCode.advice)
        case .replyOfAnotherClass(let reply, let code):
            Wording(
                "reply-class-mismatch", "reply \(reply) does not go with `\(code)`",
                help:
                    "a code of class \(code.statusClass.rawValue) comes with a reply that begins with \(code.statusClass.rawValue)"
            )
        case .listRepeats(let key, let value):
            Wording("value-repeated", "`\(value)` stands twice in `\(key)`", help: "keep it once")
        case .reviewIncomplete(let missing):
            Wording(
                "review-incomplete", "a review has a reviewer and a date, and `\(missing)` is missing",
                help: "give both `reviewer` and `reviewed`, or none")
        case .aliasMalformed(let text):
            Wording(
                "alias-malformed", "`\(text)` is not a path of this site",
                help: "write it without the address of the site, such as `codes/5.1.99/`")
        case .subjectMalformed(let text):
            Wording(
                "subject-malformed", "`\(text)` is not a subject",
                help: "a subject is the second number of a code, 0 to 999")
        case .baseURLMalformed(let text):
            Wording(
                "base-url-malformed", "`\(text)` is not the address of a site",
                help: "write it like `https://example.org/` or `https://example.org/codes/`")
        case .repositoryMalformed(let text):
            Wording(
                "repository-malformed", "`\(text)` is not an address for editing",
                help:
                    "write the address that the path of a file follows, such as `https://example.org/project/edit/main/Content/`"
            )
        case .registrationMalformed(let text):
            Wording(
                "registration-malformed", "`\(text)` is not a code of the registry",
                help: "write `X`, subject and detail with dots between them, such as `X.3.2`")
        case .rangeMalformed(let first, let last):
            Wording(
                "range-malformed", "no range of codes leads from `\(first)` to `\(last)`",
                help: "a range stays in one class and subject, and its last code comes after its first")
        case .nameMismatch(let name, let fileName):
            Wording(
                "name-mismatch", "this is `\(name)`, but the file is called `\(fileName)`",
                help: "rename the file to `\(name).md`, or correct it here")
        case .familyMalformed(let text):
            Wording(
                "family-malformed", "`\(text)` is not a family of codes",
                help: "write a class and a subject with an x behind them, such as `5.7.x`, or a class alone: `5.x.x`")
        case .addressMalformed(let text):
            Wording(
                "address-malformed", "`\(text)` is not the address of a page",
                help: "write it with `https://` and all")
        case .rowOfNothing:
            Wording(
                "row-of-nothing", "the row does not say what it is about",
                help: "give it a `code`, a `reply` or a `tag`")
        }
    }

    private static func help(with problem: String) -> String {
        let key = "a key stands at the beginning of its line, with `: ` behind it"
        let text = "put a text that has `: `, ` #`, quotes or brackets in it between double quotes"
        return switch problem {
        case SyntaxError.keyWithoutColon: key
        case SyntaxError.keyMisplaced: "\(key); \(text)"
        default: text
        }
    }

    private static func wording(of cause: SyntaxError.Cause) -> Wording {
        switch cause {
        case .malformed(let problem):
            Wording("yaml-syntax", "the front matter is not YAML: \(problem)", help: help(with: problem))
        case .anchor: Wording("yaml-anchor", "anchors and aliases are not used here", help: "write the value out")
        case .tag: Wording("yaml-tag", "tags are not used here", help: "delete the tag; each key knows what it takes")
        case .severalDocuments: Wording("yaml-documents", "a second document begins here", help: "delete the line")
        case .keyNotScalar: Wording("yaml-key", "a key is a word", help: "write `key: value`")
        case .nestedTooDeeply:
            Wording("yaml-nesting", "no key takes lists within so many lists", help: "write a single list")
        }
    }
}

extension ExpectedValue {
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

extension StatusClass {
    fileprivate var meaning: String {
        switch self {
        case .success: "a success"
        case .persistentTransientFailure: "a persistent transient failure"
        case .permanentFailure: "a permanent failure"
        }
    }
}

extension ReplyCode {
    /// What it is made of (RFC 5321 section 4.2.1).
    package static var advice: String {
        "a reply code has three digits, the first from 2 to 5 and the second from 0 to 5"
    }
}

extension EnhancedStatusCode.Malformation {
    /// What is wrong with the text.
    package var reason: String {
        switch self {
        case .partCount(let count): "it has \(count) \(count == 1 ? "number" : "numbers") and not three"
        case .notANumber(let text): text.isEmpty ? "a number is missing" : "`\(text)` is not a number"
        case .leadingZero(let text): "`\(text)` has a leading zero"
        case .tooManyDigits(let text): "`\(text)` has more than three digits"
        case .unknownClass(let text): "there is no class \(text)"
        }
    }

    /// How to write a code.
    package var advice: String {
        switch self {
        case .partCount, .notANumber: "write class, subject and detail with dots between them, such as `4.3.2`"
        case .leadingZero: "write the number without the zero"
        case .tooManyDigits: "a subject or detail is at most 999"
        case .unknownClass: "the class is 2 (success), 4 (transient failure) or 5 (permanent failure)"
        }
    }
}
