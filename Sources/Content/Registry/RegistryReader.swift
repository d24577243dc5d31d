internal import Diagnostics
internal import Files
internal import StatusCodes
internal import YAML

/// The keys of a registration in `registry/enhanced-status-codes.yaml`.
enum RegistrationKey: String, FrontMatterKey {
    case code, title, classes, replies, standards

    var isRequired: Bool { self == .code || self == .classes || self == .standards }
}

extension Registry {
    /// Reads `registry/enhanced-status-codes.yaml`, the facts of the IANA registry.
    ///
    /// - Returns: `nil` when it has errors; they are reported.
    /// - Throws: `FileError` when memory runs out.
    init?(_ bytes: [UInt8], _ report: inout Reporter) throws(FileError) {
        guard let text = SourceText(bytes, &report) else { return nil }
        let node: Node?
        do throws(YAMLError) {
            node = try compose(text.bytes[...])
        } catch {
            try report(error)
            return nil
        }
        guard case .sequence(let elements, _)? = node else {
            report(ValueOfWrongType(key: "registry", expected: .listOfTexts), at: node?.range ?? 0..<0)
            return nil
        }
        let registrations = elements.compactMap { element -> Registration? in
            guard case .mapping(let members, let range) = element else {
                report(NotAMapping(), at: element.range)
                return nil
            }
            return registration(FieldReader(members, start: range.lowerBound..<range.lowerBound, &report), &report)
        }
        guard !report.hasErrors else { return nil }
        self.init(registrations)
    }
}

private func registration(
    _ fields: FieldReader<RegistrationKey>, _ report: inout Reporter
) -> Registration? {
    let title = fields.text(.title, &report)
    let standards = fields.texts(.standards, &report).map(\.value)
    let classes = fields.texts(.classes, &report).compactMap { text -> StatusClass? in
        let found = UInt8(text.value).flatMap(StatusClass.init(rawValue:))
        if found == nil { report(ClassesUnknown(value: text.value, known: ["2", "4", "5"]), at: text.range) }
        return found
    }
    let replies = fields.has(.replies) ? replies(fields, &report) : nil
    guard let text = fields.text(.code, &report) else { return nil }
    // The class is open in the registry, where the code is written `X.3.2`.
    let parts = text.value.split(separator: ".").map(String.init)
    guard parts.count == 3, parts[0] == "X", let subject = UInt16(parts[1]), let detail = UInt16(parts[2]) else {
        report(RegistrationMalformed(text: text.value), at: text.range)
        return nil
    }
    return Registration(
        subject: subject, detail: detail, title: title?.value, replies: replies, classes: classes, standards: standards)
}

private func replies(_ fields: FieldReader<RegistrationKey>, _ report: inout Reporter) -> [ReplyCode] {
    fields.texts(.replies, &report).compactMap { text in
        let reply = ReplyCode(parsing: text.value)
        if reply == nil { report(ReplyMalformed(text: text.value), at: text.range) }
        return reply
    }
}
