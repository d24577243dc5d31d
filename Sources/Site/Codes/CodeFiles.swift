internal import Catalog
internal import Content
internal import StatusCodes
internal import Text

/// The page of each code, with its data beside it.
func codeFiles(_ context: SiteContext) -> [OutputFile] {
    let formats = context.catalog.configuration.formats
    var files: [OutputFile] = []
    files.reserveCapacity(context.catalog.entries.count * formats.count)
    for (number, entry) in context.catalog.entries.enumerated() {
        files.append(
            OutputFile(
                entry.path, context.theme.code, source: entry.file, updated: entry.updated,
                addInputs: { addInputs(ofEntry: number, in: context.catalog, to: &$0) },
                view: { CodePage(number, context) }))
        if formats.contains(.json) {
            files.append(
                OutputFile(entry.path.text + FileNames.entryData, .json, .data, source: entry.file) {
                    $0 += codeJSON(number, of: context.catalog).encodedLine
                })
        }
        if formats.contains(.markdown) {
            files.append(
                OutputFile(entry.path.text + FileNames.entryMarkdown, .markdown, .data, source: entry.file) {
                    writeMarkdown(ofEntry: number, of: context.catalog, to: &$0)
                })
        }
    }
    return files
}

/// Adds what the page of a code is made of besides its entry.
private func addInputs(ofEntry number: Int, in catalog: Catalog, to provenance: inout Provenance) {
    let entry = catalog.entries[number]
    if let category = catalog.category(of: entry) { provenance.add(category, "its category: the name") }
    for reply in entry.replies.compactMap(catalog.reply(for:)) {
        provenance.add(reply, "a link from the reply \(reply.code)")
    }
    if let registration = catalog.registry?[code: entry.code] {
        provenance.add(Registry.contentPath, "what is registered")
        provenance.add(fact: registration.inWords)
    } else if catalog.registry != nil {
        provenance.add(Registry.contentPath, "that the code is not registered")
    }
    provenance.add(catalog.providerRows(ofEntry: number))
    if let counterpart = entry.code.counterpart.flatMap(catalog.entry(for:)) {
        provenance.add(counterpart, "the same code in the other class")
    }
    for other in catalog.related(toEntry: number) {
        let isNamed = entry.related.contains(other.code)
        provenance.add(other, isNamed ? "named here under `related`" : "names this one under `related`")
    }
    for guide in catalog.guides(of: entry) { provenance.add(guide, "named here under `guides`") }
    provenance.add(catalog.entries.neighbors(of: number))
}

extension Array {
    /// The elements before and after the one at an index.
    func neighbors(of index: Int) -> (previous: Element?, next: Element?) {
        (index > 0 ? self[index - 1] : nil, index + 1 < count ? self[index + 1] : nil)
    }
}

extension Provenance {
    mutating func add(_ providers: [ProviderRows]) {
        for provider in providers {
            for row in provider.rows {
                let name = [row.reply?.description, row.codes?.description, row.tag].compactMap(\.self)
                add(provider.provider, "a row: \(name.joined(separator: " ")): \(row.meaning)")
            }
        }
    }

    mutating func add<Page: ContentPage>(_ neighbors: (previous: Page?, next: Page?)) {
        if let previous = neighbors.previous { add(previous, "the link to the previous page") }
        if let next = neighbors.next { add(next, "the link to the next page") }
    }
}

extension Registration {
    fileprivate var inWords: String {
        let name = title.map { " “\($0)”" } ?? ""
        let paired = replies.map { ", paired with \($0.map(\.description).joined(separator: ", "))" } ?? ""
        return "\(self)\(name) (\(standards.joined(separator: ", "))) for \(classes.inWords)\(paired)"
    }
}
