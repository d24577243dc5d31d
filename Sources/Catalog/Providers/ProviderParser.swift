internal import StatusCodes

/// Reads a file of `providers/`.
struct ProviderParser {
    let file: ContentFile
    let path: PagePath

    /// - Returns: `nil` when it has errors; they are reported.
    func parse(_ bytes: [UInt8], _ report: inout Reporter) -> Provider? {
        guard let parts = FileParts<ProviderField>(bytes, file, path, &report) else { return nil }
        let title = parts.fields.text(.title, &report)
        let hosts = parts.fields.texts(.hosts, &report)
        let sources = sources(parts.fields, &report)
        let rows = rows(parts.fields, sources, &report)
        let updated = parts.fields.date(.updated, &report)
        let aliases = parts.fields.aliases(.aliases, &report)
        let isDraft = parts.fields.flag(.draft, &report) ?? false
        guard let rendering = parts.rendering else { return nil }
        let sections = SectionReader<ProviderSection>(rendering.document, end: parts.end, &report)
        let prose = Prose(rendering, sections, sources: nil, start: parts.start, &report)
        guard let title, let updated, let prose, !report.hasErrors else { return nil }
        return Provider(
            file: file, slug: file.stem, title: title.value, hosts: hosts.map(\.value),
            sources: sources.compactMap(\.source),
            rows: rows, updated: updated.value, isDraft: isDraft, prose: prose, aliasReferences: aliases)
    }

    private func sources(
        _ fields: FieldReader<ProviderField>, _ report: inout Reporter
    ) -> [(id: String, source: Provider.Source?)] {
        var sources: [(id: String, source: Provider.Source?)] = []
        for (members, start) in fields.mappings(.sources, &report) {
            let fields = FieldReader<ProviderSourceField>(members, start: start, &report)
            let title = fields.text(.title, &report)
            let url = address(fields, &report)
            let read = read(fields, &report)
            let evidence = fields.word(.evidence, as: Provider.Evidence.self, &report)
            guard let id = fields.text(.id, &report) else { continue }
            if sources.contains(where: { $0.id == id.value }) {
                report(.listRepeats("sources", id.value), at: id.range)
            }
            // One with mistakes is known all the same, so that rows that name it are not held against it.
            guard let title, let url, let read, let evidence else {
                sources.append((id.value, nil))
                continue
            }
            let source = Provider.Source(title: title.value, url: url, read: read, evidence: evidence.value)
            sources.append((id.value, source))
        }
        return sources
    }

    private func address(_ fields: FieldReader<ProviderSourceField>, _ report: inout Reporter) -> String? {
        guard let text = fields.text(.url, &report) else { return nil }
        guard text.value.hasPrefix("https://") || text.value.hasPrefix("http://") else {
            report(.addressMalformed(text.value), at: text.range)
            return nil
        }
        return text.value
    }

    private func read(_ fields: FieldReader<ProviderSourceField>, _ report: inout Reporter) -> ReadingDate? {
        guard let text = fields.text(.read, &report) else { return nil }
        let read = ReadingDate(parsing: text.value)
        if read == nil { report(.valueType("read", expected: .date), at: text.range) }
        return read
    }

    private func rows(
        _ fields: FieldReader<ProviderField>, _ sources: [(id: String, source: Provider.Source?)],
        _ report: inout Reporter
    ) -> [Provider.Row] {
        fields.mappings(.rows, &report).compactMap { members, start in
            let fields = FieldReader<ProviderRowField>(members, start: start, &report)
            let reply = reply(fields, &report)
            let codes = CodeSpan(fields, first: .code, last: .through, &report)
            let tag = fields.text(.tag, &report)
            let meaning = fields.text(.meaning, &report)
            let relation = fields.word(.registered, as: Provider.Relation.self, &report)
            let note = fields.text(.note, &report)
            if !fields.has(.reply), !fields.has(.code), !fields.has(.tag) { report(.rowOfNothing, at: start) }
            guard let source = source(fields, among: sources, &report), let meaning else { return nil }
            return Provider.Row(
                source: source, reply: reply, codes: codes, tag: tag?.value, meaning: meaning.value,
                relation: relation?.value, note: note?.value,
                range: fields.has(.code) ? fields.range(of: .code) : start,
                relationRange: fields.has(.registered) ? fields.range(of: .registered) : start)
        }
    }

    private func reply(_ fields: FieldReader<ProviderRowField>, _ report: inout Reporter) -> ReplyCode? {
        guard let text = fields.text(.reply, &report) else { return nil }
        let reply = ReplyCode(parsing: text.value)
        if reply == nil { report(.replyMalformed(text.value), at: text.range) }
        return reply
    }

    private func source(
        _ fields: FieldReader<ProviderRowField>, among sources: [(id: String, source: Provider.Source?)],
        _ report: inout Reporter
    ) -> Provider.Source? {
        guard let text = fields.text(.source, &report) else { return nil }
        guard let found = sources.first(where: { $0.id == text.value }) else {
            report(.valueUnknown("source", text.value, known: sources.map(\.id)), at: text.range)
            return nil
        }
        return found.source
    }
}
