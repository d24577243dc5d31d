internal import Catalog
internal import Content
internal import Text
internal import StatusCodes

/// The data of a code, for programs.
///
/// - Parameter number: the index of the entry.
func codeJSON(_ number: Int, of catalog: Catalog) -> JSON {
    let entry = catalog.entries[number]
    return .object(
        members(of: entry, in: catalog) + [
            ("action", .string(entry.action)),
            ("standards", .strings(entry.standards)),
            ("replies", .array(entry.replies.map { .number(Int($0.number)) })),
            ("examples", .strings(entry.body.transcript)),
            ("phrases", .strings(entry.phrases)),
            ("questions", .strings(entry.body.questions.map { String(decoding: $0.text, as: UTF8.self) })),
            ("related", .strings(catalog.related(toEntry: number).map(\.code.description))),
            ("twin", entry.code.counterpart.flatMap(catalog.entry(for:)).map { .string($0.code.description) } ?? .null),
        ])
}

/// Writes the list of all codes with their main facts.
@Sendable func writeCodesJSON(of catalog: Catalog, to output: inout [UInt8]) {
    output += "{".utf8
    output.appendList("codes", catalog.entries) { members(of: $0, in: catalog) }
    output += "}\n".utf8
}

private func members(of entry: Entry, in catalog: Catalog) -> [(name: String, value: JSON)] {
    [
        ("code", .string(entry.code.description)),
        ("through", entry.codes.isSingleCode ? .null : .string(entry.codes.last.description)),
        ("title", .string(entry.title)),
        ("type", .string(entry.type.rawValue)),
        ("severity", .string(entry.severity.rawValue)),
        ("category", .string(entry.category)),
        ("summary", .string(entry.summary)),
        ("updated", .string(entry.updated.description)),
        ("url", .string(catalog.configuration.baseURL.url(of: entry.path.text))),
    ]
}
