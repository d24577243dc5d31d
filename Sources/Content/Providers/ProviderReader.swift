internal import StatusCodes

extension Provider {
    package static func read(_ parts: FileParts<ProviderKey>, _ report: inout Reporter) -> ReadPage {
        parts.read(&report) { ProviderReader(parts: $0).provider(&$1) }
    }
}

/// Reads the parts of a provider.
private struct ProviderReader {
    let parts: FileParts<ProviderKey>

    /// - Returns: `nil` when something that is required is missing; that is reported.
    func provider(_ report: inout Reporter) -> Provider? {
        guard let fields = parts.fields else { return nil }
        let title = fields.text(.title, &report)
        let hosts = fields.texts(.hosts, &report)
        let sources = sources(fields, &report)
        let rows = rows(fields, sources, &report)
        let updated = fields.date(.updated, &report)
        let aliases = fields.aliases(.aliases, &report)
        let isDraft = fields.flag(.draft, &report) ?? false
        guard let body = parts.body else { return nil }
        let sections = SectionReader<ProviderSection>(body.document, end: parts.end, &report)
        let prose = Prose(body, sections, sources: nil, start: parts.start, &report)
        guard let title, let updated, let prose else { return nil }
        return Provider(
            facts: parts.facts(
                title: title.value, summary: prose.summary, updated: updated.value, aliases: aliases, isDraft: isDraft),
            hosts: hosts.map(\.value), sources: sources.compactMap(\.source), rows: rows, updated: updated.value,
            prose: prose)
    }

    private func sources(
        _ fields: FieldReader<ProviderKey>, _ report: inout Reporter
    ) -> [(id: String, source: Provider.Source?)] {
        var sources: [(id: String, source: Provider.Source?)] = []
        for (members, start) in fields.mappings(.sources, &report) {
            let fields = FieldReader<ProviderSourceKey>(members, start: start, &report)
            let title = fields.text(.title, &report)
            let url = address(fields, &report)
            let read = read(fields, &report)
            let evidence = fields.word(
                .evidence, as: Provider.Evidence.self, orReport: EvidenceUnknown.self, &report)
            guard let id = fields.text(.id, &report) else { continue }
            if sources.contains(where: { $0.id == id.value }) {
                report(ValueRepeated(key: "sources", value: id.value), at: id.range)
            }
            // One with errors is known all the same, so that rows that name it are not reported too.
            guard let title, let url, let read, let evidence else {
                sources.append((id.value, nil))
                continue
            }
            let source = Provider.Source(title: title.value, url: url, read: read, evidence: evidence.value)
            sources.append((id.value, source))
        }
        return sources
    }

    private func address(_ fields: FieldReader<ProviderSourceKey>, _ report: inout Reporter) -> String? {
        guard let text = fields.text(.url, &report) else { return nil }
        guard text.value.hasPrefix("https://") || text.value.hasPrefix("http://") else {
            report(AddressMalformed(text: text.value), at: text.range)
            return nil
        }
        return text.value
    }

    private func read(_ fields: FieldReader<ProviderSourceKey>, _ report: inout Reporter) -> ReadingDate? {
        guard let text = fields.text(.read, &report) else { return nil }
        let read = ReadingDate(parsing: text.value)
        if read == nil { report(ValueOfWrongType(key: "read", expected: .date), at: text.range) }
        return read
    }

    private func rows(
        _ fields: FieldReader<ProviderKey>, _ sources: [(id: String, source: Provider.Source?)],
        _ report: inout Reporter
    ) -> [Provider.Row] {
        fields.mappings(.rows, &report).compactMap { members, start in
            let fields = FieldReader<ProviderRowKey>(members, start: start, &report)
            let reply = fields.reply(.reply, &report)
            let codes = CodeRange(fields, first: .code, last: .through, &report)
            let tag = fields.text(.tag, &report)
            let meaning = fields.text(.meaning, &report)
            let agreement = fields.word(
                .registered, as: Provider.RegistryAgreement.self, orReport: AgreementUnknown.self, &report)
            let note = fields.text(.note, &report)
            if !fields.has(.reply), !fields.has(.code), !fields.has(.tag) { report(RowOfNothing(), at: start) }
            guard let source = source(fields, among: sources, &report), let meaning else { return nil }
            return Provider.Row(
                source: source, reply: reply, codes: codes, tag: tag?.value, meaning: meaning.value,
                agreement: agreement?.value, note: note?.value,
                range: fields.has(.code) ? fields.range(of: .code) : start,
                agreementRange: fields.has(.registered) ? fields.range(of: .registered) : start)
        }
    }

    private func source(
        _ fields: FieldReader<ProviderRowKey>, among sources: [(id: String, source: Provider.Source?)],
        _ report: inout Reporter
    ) -> Provider.Source? {
        guard let text = fields.text(.source, &report) else { return nil }
        guard let found = sources.first(where: { $0.id == text.value }) else {
            report(SourceUnknown(value: text.value, known: sources.map(\.id)), at: text.range)
            return nil
        }
        return found.source
    }
}
