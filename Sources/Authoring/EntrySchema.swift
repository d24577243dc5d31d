internal import Content
internal import StatusCodes
package import Text

/// The JSON Schema (draft 7, which YAML language servers read) of the front matter of an entry, created from the keys that
/// the parser reads.
package func entrySchema() -> JSON {
    .objectOmittingNil([
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "An entry",
        "description": "The front matter of a file in Content/codes. It says less than `sitegen check` does.",
        "type": "object",
        "properties": .object(EntryKey.allCases.map { ($0.rawValue, $0.value.schema(describedAs: $0.summary)) }),
        "required": .strings(EntryKey.allCases.filter(\.isRequired).map(\.rawValue)),
        "additionalProperties": false,
        "dependencies": .objectOmittingNil([
            EntryKey.reviewer.rawValue: .strings([EntryKey.reviewed.rawValue]),
            EntryKey.reviewed.rawValue: .strings([EntryKey.reviewer.rawValue]),
        ]),
    ])
}

extension EntryKey.Value {
    fileprivate func schema(describedAs summary: String) -> JSON {
        .object([("description", .string(summary))] + members)
    }

    private var members: [(name: String, value: JSON)] {
        switch self {
        case .text: EntryKey.Value.textMembers
        case .texts:
            [
                (
                    "anyOf",
                    .array([
                        .object(EntryKey.Value.textMembers),
                        .objectOmittingNil(["type": "array", "items": .object(EntryKey.Value.textMembers)]),
                    ])
                )
            ]
        case .word(let words): [("enum", .strings(words))]
        case .words(let words):
            [
                ("type", "array"), ("minItems", 1), ("uniqueItems", true),
                ("items", .objectOmittingNil(["enum": .strings(words)])),
            ]
        case .code: EntryKey.Value.codeMembers
        case .codes:
            [("type", "array"), ("items", .object(EntryKey.Value.codeMembers)), ("uniqueItems", true)]
        case .replies:
            [
                ("type", "array"), ("minItems", 1), ("uniqueItems", true),
                // A reply is a number to whoever reads YAML by its own rules.
                ("items", .objectOmittingNil(["type": "integer", "minimum": 200, "maximum": 559])),
            ]
        case .date: [("type", "string"), ("pattern", #"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"#)]
        case .flag: [("type", "boolean")]
        }
    }

    private static let textMembers: [(name: String, value: JSON)] = [("type", "string"), ("minLength", 1)]

    private static let codeMembers: [(name: String, value: JSON)] = {
        let classes = StatusClass.allCases.map { String($0.rawValue) }.joined()
        let number = "(0|[1-9][0-9]{0,2})"
        return [("type", "string"), ("pattern", .string("^[\(classes)]\\.\(number)\\.\(number)$"))]
    }()
}
