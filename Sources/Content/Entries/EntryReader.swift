internal import StatusCodes

extension Entry {
    package static func read(_ parts: FileParts<EntryKey>, _ report: inout Reporter) -> ReadPage {
        let fields = parts.fields
        let code = code(parts, &report)
        let codes = fields.codes(from: code, through: .through, &report) ?? code.map { CodeRange($0) }
        checkType(fields, of: code, &report)
        let standards = fields.texts(.standard, isNeeded: true, &report).map(\.value)
        let replies = replies(fields, of: code, &report)
        let reader = EntryBodyReader(parts, &report)
        let body = reader?.body(codes: codes, &report)
        let entryFields = EntryFields(
            file: parts.input.file, codes: codes.map { Located($0, at: fields.range(of: .code)) },
            title: fields.text(.title, &report), category: fields.text(.category, &report),
            standards: standards.isEmpty ? nil : Located(standards, at: fields.range(of: .standard)),
            replies: replies, related: related(fields, to: code, &report),
            mentions: body == nil ? nil : reader?.mentions(of: replies.map(\.value)), isDraft: fields.isDraft)
        let who = who(fields, fixHeadings: reader?.fixHeadings ?? [], &report)
        if let entry = Entry(parts, entryFields, body, who: who, &report), !report.hasErrors {
            return .complete(entry)
        }
        return .partial(PartialPage(file: parts.input.file, links: parts.links, entryFields: entryFields))
    }

    /// The code by which the rest is checked. If the key can't be read, the name of the file gives the code. If the two
    /// differ, either may be wrong, and nothing is checked by them.
    private static func code(_ parts: FileParts<EntryKey>, _ report: inout Reporter) -> EnhancedStatusCode? {
        let stem = parts.input.file.stem
        let stated = parts.fields.code(.code, &report)
        if let stated, stated.value.description != stem {
            report(CodeFileMismatch(code: stated.value, fileName: stem + ".md"), at: stated.range)
        }
        guard let named = try? EnhancedStatusCode(parsing: stem) else { return stated?.value }
        return stated == nil || stated?.value == named ? named : nil
    }

    private static func checkType(
        _ fields: FieldReader<EntryKey>, of code: EnhancedStatusCode?, _ report: inout Reporter
    ) {
        guard let type = fields.word(.type, as: BounceType.self, orReport: TypeUnknown.self, &report), let code,
            type.value != code.statusClass.bounceType
        else { return }
        report(TypeClassMismatch(type: type.value, code: code), at: type.range)
    }

    private static func replies(
        _ fields: FieldReader<EntryKey>, of code: EnhancedStatusCode?, _ report: inout Reporter
    ) -> [Located<ReplyCode>] {
        let replies = fields.texts(.replies, isNeeded: true, &report).compactMap { $0.reply(&report) }
        for reply in replies {
            if let code, !reply.value.matchesClass(code.statusClass) {
                report(ReplyClassMismatch(reply: reply.value, code: code), at: reply.range)
            }
        }
        report.repetitions(in: replies, of: .replies, \.description)
        return replies
    }

    private static func related(
        _ fields: FieldReader<EntryKey>, to code: EnhancedStatusCode?, _ report: inout Reporter
    ) -> [Located<EnhancedStatusCode>] {
        let related = fields.texts(.related, &report).compactMap {
            $0.code(orReport: RelatedMalformed.init, &report)
        }
        for other in related where other.value == code { report(RelatedToItself(), at: other.range) }
        report.repetitions(in: related, of: .related, \.description)
        return related
    }

    /// Who can end the failure. Each role has a heading in "How to fix", and no other heading there may look like one.
    private static func who(
        _ fields: FieldReader<EntryKey>, fixHeadings: [Located<String>], _ report: inout Reporter
    ) -> [Role] {
        let roles: [Located<Role>] = fields.texts(.who, isNeeded: true, &report).compactMap {
            $0.word(orReport: RoleUnknown.self, &report)
        }
        report.repetitions(in: roles, of: .who, \.rawValue)
        for role in roles {
            if let heading = role.value.heading, !fixHeadings.contains(where: { $0.value == heading }) {
                report(RoleHeadingMissing(role: role.value), at: role.range)
            }
        }
        for heading in fixHeadings where heading.value.hasPrefix("As ") {
            if Role.allCases.contains(where: { $0.heading == heading.value }) { continue }
            report(RoleHeadingUnknown(heading: heading.value), at: heading.range)
        }
        return roles.map(\.value)
    }
}

extension Entry.Review {
    /// - Returns: `nil` if the entry has no review, or only a part of one, which is reported.
    init?(_ fields: FieldReader<EntryKey>, _ report: inout Reporter) {
        let reviewer = fields.text(.reviewer, &report)
        let date = fields.date(.reviewed, &report)
        if fields.has(.reviewer) != fields.has(.reviewed) {
            let (given, missing): (EntryKey, EntryKey) =
                fields.has(.reviewer) ? (.reviewer, .reviewed) : (.reviewed, .reviewer)
            report(ReviewIncomplete(missing: missing.rawValue), at: fields.range(of: given))
        }
        guard let reviewer, let date else { return nil }
        self.init(reviewer: reviewer.value, date: date.value)
    }
}

extension Reporter {
    /// Reports each value that a list has already.
    ///
    /// - Parameter text: a value as it is written.
    fileprivate mutating func repetitions<Value: Hashable & Sendable>(
        in values: [Located<Value>], of key: EntryKey, _ text: (Value) -> String
    ) {
        var seen: Set<Value> = []
        for value in values where !seen.insert(value.value).inserted {
            self(ValueRepeated(key: key.rawValue, value: text(value.value)), at: value.range)
        }
    }
}
