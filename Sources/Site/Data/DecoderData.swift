internal import Catalog
internal import Content
internal import Text
internal import StatusCodes

/// Writes the module that the decoder reads, with everything that it needs to find a page from a code, a reply or the
/// words of a bounce, as the default export of an ES module.
@Sendable func writeDecoderData(of catalog: Catalog, to bytes: inout [UInt8]) {
    bytes += "export default {".utf8
    bytes.appendList("codes", catalog.entries) { entry in
        [
            ("code", .string(entry.code.description)),
            ("through", entry.codes.isSingleCode ? .null : .string(entry.codes.last.description)),
            ("title", .string(entry.title)),
            ("type", .string(entry.type.rawValue)),
            ("severity", .string(entry.severity.rawValue)),
            ("action", .string(entry.action)),
            ("path", .string(entry.path.text)),
            ("replies", .strings(entry.replies.map(\.description))),
            ("phrases", .strings(entry.phrases)),
        ]
    }
    bytes += ",\n".utf8
    bytes.appendList("replies", catalog.replies) { reply in
        [
            ("reply", .string(reply.code.description)),
            ("title", .string(reply.title)),
            ("path", .string(reply.path.text)),
            ("phrases", .strings(reply.phrases)),
        ]
    }
    bytes += ",\n".utf8
    bytes.appendList("providers", catalog.providers) { provider in
        [
            ("slug", .string(provider.slug)),
            ("title", .string(provider.title)),
            ("hosts", .strings(provider.hosts)),
            ("path", .string(provider.path.text)),
        ]
    }
    bytes += ",\n".utf8
    bytes.appendList("families", catalog.families) { family in
        [
            ("family", .string(family.codes.description)),
            ("title", .string(family.title)),
            ("path", .string(family.path.text)),
        ]
    }
    bytes += ",\n".utf8
    bytes.appendList("categories", catalog.categories) { category in
        [
            ("subject", .number(Int(category.subject))),
            ("title", .string(category.title)),
            ("path", .string(category.path.text)),
        ]
    }
    bytes += "};\n".utf8
}

extension [UInt8] {
    /// Appends a member of an object whose value is a list of objects, one on a line.
    mutating func appendList<Item>(
        _ name: String, _ elements: [Item], members: (Item) -> [(name: String, value: JSON)]
    ) {
        self += "\"\(name)\":[".utf8
        for (number, element) in elements.enumerated() {
            self += (number > 0 ? ",\n" : "\n").utf8
            JSON.object(members(element)).write(to: &self)
        }
        self += "\n]".utf8
    }
}
