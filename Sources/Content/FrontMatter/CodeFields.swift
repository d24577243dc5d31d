internal import Diagnostics
internal import StatusCodes

extension FieldReader {
    /// An enhanced status code.
    func code(_ field: Field, _ report: inout Reporter) -> Located<EnhancedStatusCode>? {
        text(field, &report)?.code(orReport: CodeMalformed.init, &report)
    }

    /// The codes from one to another that a key gives, or the first one alone if the key is missing.
    ///
    /// - Returns: `nil` if the two codes are not a range; that is reported.
    func codes(from first: EnhancedStatusCode?, through field: Field, _ report: inout Reporter) -> CodeRange? {
        let last = code(field, &report)
        guard let first else { return nil }
        guard let last else { return CodeRange(first) }
        let codes = CodeRange(from: first, through: last.value)
        if codes == nil { report(RangeMalformed(first: first, last: last.value), at: last.range) }
        return codes
    }

    /// The subject of a file, which is also the name of the file.
    ///
    /// - Parameters:
    ///   - parse: reads the value.
    ///   - malformed: the diagnostic of a value that can't be read.
    func name<Value: CustomStringConvertible & Sendable>(
        _ field: Field, of file: ContentFile, _ parse: (String) -> Value?,
        orReport malformed: (String) -> some DiagnosticKind, _ report: inout Reporter
    ) -> Value? {
        guard let name = value(field, parse, orReport: malformed, &report) else { return nil }
        if name.value.description != file.stem {
            report(NameMismatch(name: name.value.description, fileName: file.stem + ".md"), at: name.range)
        }
        return name.value
    }
}

extension Located<String> {
    /// The enhanced status code that a text is.
    ///
    /// - Parameter malformed: the diagnostic of a text that is not a code.
    func code(
        orReport malformed: (String, EnhancedStatusCode.ParseError) -> some DiagnosticKind, _ report: inout Reporter
    ) -> Located<EnhancedStatusCode>? {
        do throws(EnhancedStatusCode.ParseError) {
            return Located<EnhancedStatusCode>(try EnhancedStatusCode(parsing: value), at: range)
        } catch {
            report(malformed(value, error), at: range)
            return nil
        }
    }

    /// The three-digit reply code that a text is.
    func reply(_ report: inout Reporter) -> Located<ReplyCode>? {
        parsed(ReplyCode.init(parsing:), orReport: ReplyMalformed.init, &report)
    }
}
