internal import Text

/// Diagnostics as a SARIF 2.1.0 log with one run.
///
/// - Parameter explanation: the long form of an ID, which becomes the description of its rule.
func sarifLog(
    of diagnostics: [Diagnostic], _ sources: inout SourceCache, _ explanation: (_ id: String) -> Explanation?
) -> JSON {
    let rules = Set(diagnostics.map(\.id)).sorted()
    let results = diagnostics.map { diagnostic -> JSON in
        let paragraphs = [diagnostic.message] + (diagnostic.help.map { ["help: \($0)"] } ?? [])
        return .objectOmittingNil([
            "ruleId": .string(diagnostic.id),
            "ruleIndex": .number(rules.firstIndex(of: diagnostic.id) ?? -1),
            "level": .string(diagnostic.severity.rawValue),
            "message": .objectOmittingNil(["text": .string(paragraphs.joined(separator: "\n"))]),
            "locations": diagnostic.location.map { .array([sarif($0, message: nil, &sources)]) },
            "relatedLocations": .array(
                diagnostic.notes.compactMap { note in
                    note.location.map { sarif($0, message: note.message, &sources) }
                }),
        ])
    }
    return .objectOmittingNil([
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": .array([
            .objectOmittingNil([
                "tool": .objectOmittingNil([
                    "driver": .objectOmittingNil([
                        "name": "sitegen",
                        "rules": .array(rules.map { sarifRule($0, explanation($0)) }),
                    ])
                ]),
                "newlineSequences": .strings(["\r\n", "\n", "\r"]),
                "columnKind": "unicodeCodePoints",
                "results": .array(results),
            ])
        ]),
    ])
}

/// A rule, with the descriptions that code scanning shows.
private func sarifRule(_ id: String, _ explanation: Explanation?) -> JSON {
    .objectOmittingNil([
        "id": .string(id),
        "shortDescription": explanation.map { .objectOmittingNil(["text": .string($0.title)]) },
        "fullDescription": explanation.map { .objectOmittingNil(["text": .string($0.text)]) },
        "help": explanation.map { .objectOmittingNil(["text": .string($0.text), "markdown": .string($0.text)]) },
    ])
}

private func sarif(_ location: Location, message: String?, _ sources: inout SourceCache) -> JSON {
    let file = sources.file(at: location.path)
    let start = file.codePointPosition(of: location.range.lowerBound)
    let end = file.codePointPosition(of: location.range.upperBound)
    return .objectOmittingNil([
        "physicalLocation": .objectOmittingNil([
            "artifactLocation": .objectOmittingNil(["uri": .string(pathEncoding.encoded(location.path))]),
            "region": .objectOmittingNil([
                "startLine": .number(start.line), "startColumn": .number(start.column),
                "endLine": .number(end.line), "endColumn": .number(end.column),
            ]),
        ]),
        "message": message.map { .objectOmittingNil(["text": .string($0)]) },
    ])
}

/// Encodes a path as a relative URI reference (RFC 3986, section 4.2).
private let pathEncoding = PercentEncoding(keeping: "/")
