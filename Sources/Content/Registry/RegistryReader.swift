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
    /// The path of the registry below the content folder.
    package static let contentPath = "registry/enhanced-status-codes.yaml"

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
            let fields = FieldReader<RegistrationKey>(members, start: range.lowerBound..<range.lowerBound, &report)
            return Registration(fields, &report)
        }
        guard !report.hasErrors else { return nil }
        self.init(registrations)
    }
}

extension Registration {
    fileprivate init?(_ fields: FieldReader<RegistrationKey>, _ report: inout Reporter) {
        let title = fields.text(.title, &report)
        let standards = fields.texts(.standards, &report).map(\.value)
        let classes = fields.texts(.classes, &report).compactMap { text in
            text.parsed(
                { UInt8($0).flatMap(StatusClass.init(rawValue:)) },
                orReport: { ClassesUnknown(value: $0, known: StatusClass.allCases.map { "\($0.rawValue)" }) }, &report)
        }
        let replies = fields.texts(.replies, &report).compactMap { $0.reply(&report) }
        let code = fields.value(.code, Registration.numbers(of:), orReport: RegistrationMalformed.init, &report)
        guard let code else { return nil }
        self.init(
            subject: code.value.subject, detail: code.value.detail, title: title?.value,
            replies: fields.has(.replies) ? replies.map(\.value) : nil, classes: classes.map(\.value),
            standards: standards)
    }

    /// The subject and the detail of a code whose class is left open, as the registry writes it: `X.3.2`.
    private static func numbers(of text: String) -> (subject: UInt16, detail: UInt16)? {
        let parts = text.split(separator: ".")
        guard parts.count == 3, parts[0] == "X", let subject = UInt16(parts[1]), let detail = UInt16(parts[2]) else {
            return nil
        }
        return (subject, detail)
    }
}
