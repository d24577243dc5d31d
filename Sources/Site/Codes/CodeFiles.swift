internal import Catalog
internal import Content
internal import StatusCodes
internal import Text

/// The page of each code, with its data beside it.
struct CodeFiles: OutputFiles {
    private let context: SiteContext

    static let dataName = "index.json"
    static let markdownName = "index.md"

    init(_ context: SiteContext) {
        self.context = context
    }

    var files: [OutputFile] {
        let formats = context.catalog.configuration.formats
        let (hasData, hasMarkdown) = (formats.contains(.json), formats.contains(.markdown))
        var files: [OutputFile] = []
        files.reserveCapacity(context.catalog.entries.count * formats.count)
        for (number, entry) in context.catalog.entries.enumerated() {
            files.append(page(number, entry))
            if hasData { files.append(data(number, entry)) }
            if hasMarkdown { files.append(markdown(number, entry)) }
        }
        return files
    }

    private func page(_ number: Int, _ entry: Entry) -> OutputFile {
        OutputFile(
            entry.path, context.theme.code, source: entry.file, updated: entry.updated,
            addInputs: { [context] in CodeInputs(number, context.catalog).add(to: &$0) },
            view: { [context] in CodePage(number, context) })
    }

    private func data(_ number: Int, _ entry: Entry) -> OutputFile {
        OutputFile(entry.path.text + CodeFiles.dataName, .json, .data, source: entry.file) { [context] in
            $0 += codeJSON(number, of: context.catalog).encodedLine
        }
    }

    private func markdown(_ number: Int, _ entry: Entry) -> OutputFile {
        OutputFile(entry.path.text + CodeFiles.markdownName, .markdown, .data, source: entry.file) { [context] in
            writeMarkdown(ofEntry: number, of: context.catalog, to: &$0)
        }
    }
}

/// What the page of a code is made of beside its entry.
private struct CodeInputs {
    private let number: Int
    private let catalog: Catalog

    init(_ number: Int, _ catalog: Catalog) {
        self.number = number
        self.catalog = catalog
    }

    func add(to provenance: inout Provenance) {
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
        provenance.add(neighboursOf: number, in: catalog.entries)
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

    mutating func add<Page: ContentPage>(neighboursOf number: Int, in pages: [Page]) {
        if number > 0 { add(pages[number - 1], "the link to the previous page") }
        if number + 1 < pages.count { add(pages[number + 1], "the link to the next page") }
    }
}

extension Registration {
    fileprivate var inWords: String {
        let name = title.map { " “\($0)”" } ?? ""
        let paired = replies.map { ", paired with \($0.map(\.description).joined(separator: ", "))" } ?? ""
        return "\(self)\(name) (\(standards.joined(separator: ", "))) for \(classes.inWords)\(paired)"
    }
}
