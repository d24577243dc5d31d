internal import Catalog
internal import StatusCodes

extension Site {
    func addCode(_ number: Int, to provenance: inout Provenance) {
        let entry = catalog.entries[number]
        if let category = catalog.category(of: entry) { provenance.add(category.file.path, "its category: the name") }
        for reply in entry.replies.compactMap(catalog.reply(for:)) {
            provenance.add(reply.file.path, "a link from the reply \(reply.code)")
        }
        if let registration = catalog.registry?[code: entry.code] {
            provenance.add(Catalog.registryPath, "what is registered")
            provenance.add(fact: registration.inWords)
        } else if catalog.registry != nil {
            provenance.add(Catalog.registryPath, "that the code is not registered")
        }
        addRows(of: catalog.meanings(ofEntry: number), to: &provenance)
        addOthers(than: entry, number, to: &provenance)
    }

    /// The entries that are named on the page of one.
    private func addOthers(than entry: Entry, _ number: Int, to provenance: inout Provenance) {
        if let twin = entry.code.twin.flatMap(catalog.entry(for:)) {
            provenance.add(twin.file.path, "its twin in the other class")
        }
        for other in catalog.related(toEntry: number) {
            let isNamed = entry.related.contains(other.code)
            provenance.add(
                other.file.path, isNamed ? "named here under `related`" : "names this one under `related`")
        }
        if number > 0 { provenance.add(catalog.entries[number - 1].file.path, "the neighbour before it") }
        if number + 1 < catalog.entries.count {
            provenance.add(catalog.entries[number + 1].file.path, "the neighbour behind it")
        }
    }

    private func addRows(of meanings: [ProviderMeanings], to provenance: inout Provenance) {
        for meanings in meanings {
            for row in meanings.rows {
                provenance.add(meanings.provider.file.path, "a row: \(row.name): \(row.meaning)")
            }
        }
    }

    func addReply(_ number: Int, to provenance: inout Provenance) {
        let reply = catalog.replies[number]
        for entry in catalog.entries where PairingView(entry, with: reply.code, in: catalog.registry) != nil {
            let isNamed = entry.replies.contains(reply.code)
            provenance.add(
                entry.file.path, isNamed ? "names this reply under `replies`" : "paired with it by the registry")
        }
        addRows(of: catalog.meanings(of: reply.code), to: &provenance)
        if catalog.registry != nil { provenance.add(Catalog.registryPath, "which codes it is paired with") }
        if number > 0 { provenance.add(catalog.replies[number - 1].file.path, "the neighbour before it") }
        if number + 1 < catalog.replies.count {
            provenance.add(catalog.replies[number + 1].file.path, "the neighbour behind it")
        }
    }

    func addProvider(_ provider: Provider, to provenance: inout Provenance) {
        let entries = Set(
            provider.rows.compactMap { row in row.codes.flatMap { catalog.entry(about: $0.first) }?.file.path })
        let replies = Set(provider.rows.compactMap { row in row.reply.flatMap(catalog.reply(for:))?.file.path })
        provenance.add(entries.sorted(), in: "codes/", "a link from a code of the provider")
        provenance.add(replies.sorted(), in: "replies/", "a link from a reply of the provider")
    }
}

extension Provider.Row {
    /// The reply and the code, as far as the row has them.
    fileprivate var name: String {
        [reply?.description, codes?.description, tag].compactMap(\.self).joined(separator: " ")
    }
}

extension Registration {
    fileprivate var inWords: String {
        let name = title.map { " “\($0)”" } ?? ""
        let paired = replies.map { ", paired with \($0.map(\.description).joined(separator: ", "))" } ?? ""
        return "\(self)\(name) (\(standards.joined(separator: ", "))) for \(classes.inWords)\(paired)"
    }
}
