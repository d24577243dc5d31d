internal import StatusCodes

/// Reads the parts of an entry, as far as each of them can be read.
struct EntryReader {
    let parts: FileParts<EntryKey>
    /// `nil` when not even the name of the file tells the code.
    private let codes: CodeRange?
    private let replies: [Located<ReplyCode>]
    /// `nil` when it has no lead.
    let body: EntryBody?
    /// The headings of the third level in "How to fix".
    let fixHeadings: [Located<String>]
    private let mentions: EntryMentions?

    init(_ parts: FileParts<EntryKey>, _ report: inout Reporter) {
        self.parts = parts
        let fields = parts.fields
        let code = EntryReader.code(parts, &report)
        codes = EntryReader.range(of: code, fields, &report) ?? code.map { CodeRange($0) }
        replies = fields.map { EntryReader.replies($0, of: code, &report) } ?? []
        let reader = parts.body.map { [codes] in EntryBodyReader(parts, $0, codes: codes, &report) }
        mentions = parts.input.context.usesRegistry ? reader?.mentions(of: replies.map(\.value)) : nil
        body = reader?.body(mentions, &report)
        fixHeadings = reader?.fixHeadings ?? []
    }

    func claims(_ report: inout Reporter) -> EntryClaims {
        let fields = parts.fields
        let title = fields?.text(.title, &report)
        let category = fields?.text(.category, &report)
        let standards = fields?.texts(.standard, isNeeded: true, &report) ?? []
        checkType(&report)
        let related = fields.map { self.related($0, &report) } ?? []
        return EntryClaims(
            file: parts.input.file,
            codes: fields.flatMap { fields in codes.map { Located($0, at: fields.range(of: .code)) } }, title: title,
            category: category,
            standards: standards.isEmpty
                ? nil : fields.map { Located(standards.map(\.value), at: $0.range(of: .standard)) },
            replies: replies, related: related, links: parts.links,
            mentions: body == nil ? nil : mentions, isDraft: fields?.isDraft ?? false)
    }

    /// The code by which the rest is judged. One that can't be read is looked for in the file's name; where the two
    /// differ it can't be told which of them is right, and nothing is judged by either.
    private static func code(_ parts: FileParts<EntryKey>, _ report: inout Reporter) -> EnhancedStatusCode? {
        let stem = parts.input.file.stem
        let stated = parts.fields?.code(.code, &report)
        if let stated, stated.value.description != stem {
            report(CodeFileMismatch(code: stated.value, fileName: stem + ".md"), at: stated.range)
        }
        guard let named = try? EnhancedStatusCode(parsing: stem) else { return stated?.value }
        return stated == nil || stated?.value == named ? named : nil
    }

    /// The range of codes that the entry is about; `nil` if it is about a single one.
    private static func range(
        of code: EnhancedStatusCode?, _ fields: FieldReader<EntryKey>?, _ report: inout Reporter
    ) -> CodeRange? {
        guard let last = fields?.code(.through, &report), let code else { return nil }
        return CodeRange(from: code, through: last.value, at: last.range, &report)
    }

    private func checkType(_ report: inout Reporter) {
        guard let type = parts.fields?.word(.type, as: BounceType.self, orReport: TypeUnknown.self, &report),
            let code = codes?.first, type.value != code.statusClass.bounceType
        else { return }
        report(TypeClassMismatch(type: type.value, code: code), at: type.range)
    }

    private static func replies(
        _ fields: FieldReader<EntryKey>, of code: EnhancedStatusCode?, _ report: inout Reporter
    ) -> [Located<ReplyCode>] {
        var replies: [Located<ReplyCode>] = []
        for text in fields.texts(.replies, isNeeded: true, &report) {
            guard let reply = ReplyCode(parsing: text.value) else {
                report(ReplyMalformed(text: text.value), at: text.range)
                continue
            }
            if let code, !reply.matchesClass(code.statusClass) {
                report(ReplyClassMismatch(reply: reply, code: code), at: text.range)
            }
            if replies.contains(where: { $0.value == reply }) {
                report(ValueRepeated(key: EntryKey.replies.rawValue, value: text.value), at: text.range)
            }
            replies.append(Located(reply, at: text.range))
        }
        return replies
    }

    private func related(
        _ fields: FieldReader<EntryKey>, _ report: inout Reporter
    ) -> [Located<EnhancedStatusCode>] {
        var related: [Located<EnhancedStatusCode>] = []
        var seen: Set<EnhancedStatusCode> = []
        for text in fields.texts(.related, &report) {
            do throws(EnhancedStatusCode.ParseError) {
                let other = try EnhancedStatusCode(parsing: text.value)
                if other == codes?.first { report(RelatedToItself(), at: text.range) }
                if !seen.insert(other).inserted {
                    report(ValueRepeated(key: EntryKey.related.rawValue, value: text.value), at: text.range)
                }
                related.append(Located(other, at: text.range))
            } catch {
                report(RelatedMalformed(text: text.value, error: error), at: text.range)
            }
        }
        return related
    }

    func review(_ report: inout Reporter) -> Entry.Review? {
        guard let fields = parts.fields else { return nil }
        let reviewer = fields.text(.reviewer, &report)
        let date = fields.date(.reviewed, &report)
        if fields.has(.reviewer) != fields.has(.reviewed) {
            let (given, missing): (EntryKey, EntryKey) =
                fields.has(.reviewer) ? (.reviewer, .reviewed) : (.reviewed, .reviewer)
            report(ReviewIncomplete(missing: missing.rawValue), at: fields.range(of: given))
        }
        guard let reviewer, let date else { return nil }
        return Entry.Review(reviewer: reviewer.value, date: date.value)
    }
}
