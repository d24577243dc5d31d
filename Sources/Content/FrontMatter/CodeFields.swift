internal import Diagnostics
internal import StatusCodes

extension FieldReader {
    /// An enhanced status code.
    func code(_ field: Field, _ report: inout Reporter) -> Located<EnhancedStatusCode>? {
        guard let text = text(field, &report) else { return nil }
        do throws(EnhancedStatusCode.ParseError) {
            return Located(try EnhancedStatusCode(parsing: text.value), at: text.range)
        } catch {
            report(CodeMalformed(text: text.value, error: error), at: text.range)
            return nil
        }
    }
}

extension FieldReader {
    /// A three-digit reply code.
    func reply(_ field: Field, _ report: inout Reporter) -> ReplyCode? {
        guard let text = text(field, &report) else { return nil }
        let reply = ReplyCode(parsing: text.value)
        if reply == nil { report(ReplyMalformed(text: text.value), at: text.range) }
        return reply
    }

    /// The subject of a file, which is also its name.
    ///
    /// - Parameters:
    ///   - parse: reads the value.
    ///   - malformed: what to report of a value that can't be read.
    func name<Value>(
        _ field: Field, of file: ContentFile, parse: (String) -> Value?,
        orReport malformed: (String) -> some DiagnosticKind, _ report: inout Reporter
    ) -> Value? {
        guard let text = text(field, &report) else { return nil }
        guard let value = parse(text.value) else {
            report(malformed(text.value), at: text.range)
            return nil
        }
        if text.value != file.stem {
            report(NameMismatch(name: text.value, fileName: file.stem + ".md"), at: text.range)
        }
        return value
    }
}

extension CodeRange {
    /// Reads a code, or a range of codes whose end a second key gives.
    ///
    /// - Returns: `nil` if there is none; what is wrong is reported.
    init?<Field>(_ fields: FieldReader<Field>, first: Field, last: Field, _ report: inout Reporter) {
        guard let code = fields.code(first, &report) else { return nil }
        guard let end = fields.code(last, &report) else {
            self.init(code.value)
            return
        }
        self.init(from: code.value, through: end.value, at: end.range, &report)
    }

    /// A range of codes.
    ///
    /// - Parameter range: where its end is stated.
    /// - Returns: `nil` if the two make no range; that is reported.
    init?(
        from first: EnhancedStatusCode, through last: EnhancedStatusCode, at range: Range<Int>,
        _ report: inout Reporter
    ) {
        guard let codes = CodeRange(from: first, through: last) else {
            report(RangeMalformed(first: first, last: last), at: range)
            return nil
        }
        self = codes
    }
}
