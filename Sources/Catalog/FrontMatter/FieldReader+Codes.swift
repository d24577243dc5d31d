internal import StatusCodes

extension FieldReader {
    /// An enhanced status code.
    func code(_ field: Field, _ report: inout Reporter) -> Located<EnhancedStatusCode>? {
        guard let text = text(field, &report) else { return nil }
        do throws(EnhancedStatusCode.Malformation) {
            return Located(try EnhancedStatusCode(parsing: text.value), at: text.range)
        } catch {
            report(.codeMalformed(text.value, error), at: text.range)
            return nil
        }
    }
}

extension FieldReader {
    /// What a file is about, which is also its name.
    ///
    /// - Parameters:
    ///   - parse: reads the value.
    ///   - cause: what to report of one that can't be read.
    func name<Value>(
        _ field: Field, of file: ContentFile, parse: (String) -> Value?,
        orReport cause: (String) -> FrontMatterCause, _ report: inout Reporter
    ) -> Value? {
        guard let text = text(field, &report) else { return nil }
        guard let value = parse(text.value) else {
            report(cause(text.value), at: text.range)
            return nil
        }
        if text.value != file.stem {
            report(.nameMismatch(text.value, fileName: file.stem + ".md"), at: text.range)
        }
        return value
    }
}

extension CodeSpan {
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
    /// - Returns: `nil` if it is none; that is reported.
    init?(
        from first: EnhancedStatusCode, through last: EnhancedStatusCode, at range: Range<Int>,
        _ report: inout Reporter
    ) {
        guard let span = CodeSpan(from: first, through: last) else {
            report(.rangeMalformed(first, through: last), at: range)
            return nil
        }
        self = span
    }
}
