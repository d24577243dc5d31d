internal import StatusCodes

extension Provider {
    package init?(_ parts: FileParts<ProviderKey>, _ report: inout Reporter) {
        let fields = parts.fields
        let hosts = fields.texts(.hosts, &report)
        let sources = Provider.sources(fields, &report)
        let rows = Provider.rows(fields, sources, &report)
        let prose = parts.sections(ProviderSection.self, &report).flatMap { Prose(parts, $0, &report) }
        let facts = PageFacts(
            parts, title: fields.text(.title, &report), summary: prose?.summary,
            updated: fields.date(.updated, &report),
            aliases: fields.aliases(.aliases, &report), isDraft: fields.flag(.draft, &report) ?? false)
        guard let facts, let updated = facts.updated, let prose else { return nil }
        self.init(
            facts: facts, hosts: hosts.map(\.value), sources: sources.compactMap(\.source), rows: rows,
            updated: updated, prose: prose)
    }

    private static func sources(
        _ fields: FieldReader<ProviderKey>, _ report: inout Reporter
    ) -> [(id: String, source: Source?)] {
        var sources: [(id: String, source: Source?)] = []
        for fields in fields.mappings(.sources, keys: ProviderSourceKey.self, &report) {
            let source = Source(fields, &report)
            guard let id = fields.text(.id, &report) else { continue }
            if sources.contains(where: { $0.id == id.value }) {
                report(ValueRepeated(key: "sources", value: id.value), at: id.range)
            }
            // A source with errors keeps its ID, so that rows that name it are not reported too.
            sources.append((id.value, source))
        }
        return sources
    }

    private static func rows(
        _ fields: FieldReader<ProviderKey>, _ sources: [(id: String, source: Source?)], _ report: inout Reporter
    ) -> [Row] {
        fields.mappings(.rows, keys: ProviderRowKey.self, &report).compactMap { fields in
            let source = fields.value(
                .source, { id in sources.first { $0.id == id } },
                orReport: { SourceUnknown(value: $0, known: sources.map(\.id)) }, &report)
            return Row(fields, source?.value.source, &report)
        }
    }
}

extension Provider.Source {
    fileprivate init?(_ fields: FieldReader<ProviderSourceKey>, _ report: inout Reporter) {
        let title = fields.text(.title, &report)
        let url = fields.value(
            .url, { (try? WebAddress(parsing: $0)) == nil ? nil : $0 }, orReport: AddressMalformed.init, &report)
        let read = fields.value(
            .read, ReadingDate.init(parsing:), orReport: { _ in ValueOfWrongType(key: "read", expected: .date) },
            &report)
        let evidence = fields.word(.evidence, as: Provider.Evidence.self, orReport: EvidenceUnknown.self, &report)
        guard let title, let url, let read, let evidence else { return nil }
        self.init(title: title.value, url: url.value, read: read.value, evidence: evidence.value)
    }
}

extension Provider.Row {
    fileprivate init?(
        _ fields: FieldReader<ProviderRowKey>, _ source: Provider.Source?, _ report: inout Reporter
    ) {
        let reply = fields.text(.reply, &report)?.reply(&report)
        let codes = fields.codes(from: fields.code(.code, &report)?.value, through: .through, &report)
        let tag = fields.text(.tag, &report)
        let meaning = fields.text(.meaning, &report)
        let agreement = fields.word(
            .registered, as: Provider.RegistryAgreement.self, orReport: AgreementUnknown.self, &report)
        let note = fields.text(.note, &report)
        if !fields.has(.reply), !fields.has(.code), !fields.has(.tag) { report(RowOfNothing(), at: fields.start) }
        guard let source, let meaning else { return nil }
        self.init(
            source: source, reply: reply?.value, codes: codes, tag: tag?.value, meaning: meaning.value,
            agreement: agreement?.value, note: note?.value, range: fields.range(of: .code),
            agreementRange: fields.range(of: .registered))
    }
}
