internal import StatusCodes
internal import YAML

/// Reads `registry/enhanced-status-codes.yaml`, the facts of the IANA registry.
///
/// - Returns: the registrations without mistakes; the mistakes are reported.
func parseRegistry(_ bytes: [UInt8], _ report: inout Reporter) -> Registry? {
    guard let text = SourceText(bytes, &report) else { return nil }
    let node: Node?
    do throws(SyntaxError) {
        node = try compose(text.bytes[...])
    } catch {
        report(.yamlSyntax(error.cause), at: error.range)
        return nil
    }
    guard case .sequence(let elements, _)? = node else {
        report(.valueType("registry", expected: .listOfTexts), at: node?.range ?? 0..<0)
        return nil
    }
    let registrations = elements.compactMap { element -> Registration? in
        guard case .mapping(let members, let range) = element else {
            report(.notAMapping, at: element.range)
            return nil
        }
        return registration(FieldReader(members, start: range.lowerBound..<range.lowerBound, &report), &report)
    }
    return report.hasErrors ? nil : Registry(registrations)
}

private func registration(
    _ fields: FieldReader<RegistrationField>, _ report: inout Reporter
) -> Registration? {
    let title = fields.text(.title, &report)
    let standards = fields.texts(.standards, &report).map(\.value)
    let classes = fields.texts(.classes, &report).compactMap { text -> StatusClass? in
        let found = UInt8(text.value).flatMap(StatusClass.init(rawValue:))
        if found == nil { report(.valueUnknown("classes", text.value, known: ["2", "4", "5"]), at: text.range) }
        return found
    }
    let replies = fields.has(.replies) ? replies(fields, &report) : nil
    guard let text = fields.text(.code, &report) else { return nil }
    // The class is open in the registry, where the code is written `X.3.2`.
    let parts = text.value.split(separator: ".").map(String.init)
    guard parts.count == 3, parts[0] == "X", let subject = UInt16(parts[1]), let detail = UInt16(parts[2]) else {
        report(.registrationMalformed(text.value), at: text.range)
        return nil
    }
    return Registration(
        subject: subject, detail: detail, title: title?.value, replies: replies, classes: classes, standards: standards)
}

private func replies(_ fields: FieldReader<RegistrationField>, _ report: inout Reporter) -> [ReplyCode] {
    fields.texts(.replies, &report).compactMap { text in
        let reply = ReplyCode(parsing: text.value)
        if reply == nil { report(.replyMalformed(text.value), at: text.range) }
        return reply
    }
}
