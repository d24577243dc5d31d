internal import Markdown
internal import StatusCodes

/// Reads the front matter of an entry.
struct EntryParser {
    let file: ContentFile
    /// Where its page will be.
    let path: PagePath
    /// What is published of it; the rest is not kept.
    let outputs: Set<SiteConfiguration.Output>

    /// Reads an entry.
    ///
    /// - Returns: what can be read of it when it has errors, which are reported; `nil` when that is nothing.
    func parse(_ bytes: [UInt8], _ report: inout Reporter) -> ParsedFile.Value? {
        guard let text = SourceText(bytes, &report), let fences = text.fences(&report) else { return nil }
        let members = text.members(in: fences.frontMatter, &report)
        let fields = members.map { FieldReader<EntryField>($0, start: fences.openingFence, &report) }
        report.leftToWrite(in: text, fences, isDraft: fields?.isDraft ?? false)
        let code = code(fields.flatMap { statedCode($0, &report) })
        let links = LinkResolver(contentFile: file.path, page: path)
        let codes = fields.flatMap { span(of: code, $0, &report) } ?? code.map { CodeSpan($0) }
        let bodyParser = BodyParser(
            codes: codes, text: text, range: fences.body, links: links, outputs: outputs)
        let body = bodyParser.parse(&report)
        guard let fields else { return nil }
        return value(codes.map { Located($0, at: fields.range(of: .code)) }, fields, body, &report)
    }

    /// The code by which the rest is judged. One that can't be read is looked for in the file's name; where the two
    /// differ it can't be told which of them is right, and nothing is judged by either.
    private func code(_ stated: EnhancedStatusCode?) -> EnhancedStatusCode? {
        guard let named = try? EnhancedStatusCode(parsing: file.stem) else { return stated }
        return stated == nil || stated == named ? named : nil
    }

    private func value(
        _ codes: Located<CodeSpan>?, _ fields: FieldReader<EntryField>, _ body: BodyParser.Result?,
        _ report: inout Reporter
    ) -> ParsedFile.Value {
        let code = codes?.value.first
        let title = fields.text(.title, &report)
        checkType(fields, of: code, &report)
        let severity = fields.word(.severity, as: Severity.self, &report)
        let category = fields.text(.category, &report)
        let standards = fields.texts(.standard, isNeeded: true, &report)
        let action = fields.text(.action, &report)
        let replies = replies(fields, of: code, &report)
        let related = related(fields, of: code, &report)
        let phrases = fields.texts(.phrases, &report)
        let updated = fields.date(.updated, &report)
        let review = review(fields, &report)
        let aliases = fields.aliases(.aliases, &report)
        let isDraft = fields.flag(.draft, &report) ?? false
        let standard = Located(standards.map(\.value), at: fields.range(of: .standard))
        let links = body?.links ?? []
        guard !report.hasErrors, let codes, let title, let severity, let category, let action, let updated,
            let body = body?.body
        else {
            return .brokenEntry(
                BrokenEntry(
                    file: file, claimedCodes: codes, claimedTitle: title, claimedCategory: category,
                    claimedStandards: standards.isEmpty ? nil : standard, replyReferences: replies,
                    relatedReferences: related, links: links, claimedBody: body?.body, isDraft: isDraft))
        }
        return .entry(
            Entry(
                file: file, codes: codes, title: title, severity: severity.value, category: category,
                standards: standard, action: action.value, replies: replies, related: related,
                phrases: phrases.map(\.value), updated: updated.value, review: review, aliases: aliases,
                isDraft: isDraft,
                body: body, links: links))
    }

    private func statedCode(
        _ fields: FieldReader<EntryField>, _ report: inout Reporter
    ) -> EnhancedStatusCode? {
        guard let code = fields.code(.code, &report) else { return nil }
        if code.value.description != file.stem {
            report(.codeFileMismatch(code.value, fileName: file.stem + ".md"), at: code.range)
        }
        return code.value
    }

    /// The range of codes that the entry is about; `nil` if it is about a single one.
    private func span(
        of code: EnhancedStatusCode?, _ fields: FieldReader<EntryField>, _ report: inout Reporter
    ) -> CodeSpan? {
        guard let last = fields.code(.through, &report), let code else { return nil }
        return CodeSpan(from: code, through: last.value, at: last.range, &report)
    }

    private func checkType(
        _ fields: FieldReader<EntryField>, of code: EnhancedStatusCode?, _ report: inout Reporter
    ) {
        guard let type = fields.word(.type, as: BounceType.self, &report), let code,
            type.value != code.statusClass.bounceType
        else { return }
        report(.typeClassMismatch(type.value, code), at: type.range)
    }

    private func replies(
        _ fields: FieldReader<EntryField>, of code: EnhancedStatusCode?, _ report: inout Reporter
    ) -> [Located<ReplyCode>] {
        var replies: [Located<ReplyCode>] = []
        for text in fields.texts(.replies, isNeeded: true, &report) {
            guard let reply = ReplyCode(parsing: text.value) else {
                report(.replyMalformed(text.value), at: text.range)
                continue
            }
            if let code, !reply.agrees(with: code.statusClass) {
                report(.replyOfAnotherClass(reply, code), at: text.range)
            }
            if replies.contains(where: { $0.value == reply }) {
                report(.listRepeats("replies", text.value), at: text.range)
            }
            replies.append(Located(reply, at: text.range))
        }
        return replies
    }

    private func related(
        _ fields: FieldReader<EntryField>, of code: EnhancedStatusCode?, _ report: inout Reporter
    ) -> [Located<EnhancedStatusCode>] {
        var related: [Located<EnhancedStatusCode>] = []
        var seen: Set<EnhancedStatusCode> = []
        for text in fields.texts(.related, &report) {
            do throws(EnhancedStatusCode.Malformation) {
                let other = try EnhancedStatusCode(parsing: text.value)
                if other == code { report(.relatedToItself, at: text.range) }
                if !seen.insert(other).inserted { report(.listRepeats("related", text.value), at: text.range) }
                related.append(Located(other, at: text.range))
            } catch {
                report(.relatedMalformed(text.value, error), at: text.range)
            }
        }
        return related
    }

    private func review(_ fields: FieldReader<EntryField>, _ report: inout Reporter) -> Entry.Review? {
        let reviewer = fields.text(.reviewer, &report)
        let date = fields.date(.reviewed, &report)
        if fields.has(.reviewer) != fields.has(.reviewed) {
            let (given, missing): (EntryField, EntryField) =
                fields.has(.reviewer) ? (.reviewer, .reviewed) : (.reviewed, .reviewer)
            report(.reviewIncomplete(missing: missing.rawValue), at: fields.range(of: given))
        }
        guard let reviewer, let date else { return nil }
        return Entry.Review(reviewer: reviewer.value, date: date.value)
    }
}

extension FieldReader {
    /// A list of former paths.
    func aliases(_ field: Field, _ report: inout Reporter) -> [Located<PagePath>] {
        texts(field, &report).compactMap { text in
            guard let path = PagePath(parsing: text.value) else {
                report(.aliasMalformed(text.value), at: text.range)
                return nil
            }
            return Located(path, at: text.range)
        }
    }
}
