internal import Diagnostics
internal import YAML

/// Reads the values of a closed set of keys, and reports what is wrong with them.
///
/// A value that can't be read comes back as `nil` or empty, with the reason reported, so that one run finds all errors.
package struct FieldReader<Field: FrontMatterKey> {
    /// The keys that are present. There are few, so a list is searched faster than a dictionary, and faster without values.
    private var fields: [Field] = []
    /// The members of the mapping that the keys belong to.
    private var members: [Node.Member] = []
    /// The location of a missing key.
    let start: Range<Int>

    /// Takes the keys of a mapping.
    ///
    /// - Parameters:
    ///   - members: `nil` for a mapping that can't be read, which is reported already. No key is missing then.
    ///   - start: the location of a missing key.
    init(_ members: [Node.Member]?, start: Range<Int>, _ report: inout Reporter) {
        self.start = start
        guard let members else { return }
        fields.reserveCapacity(members.count)
        self.members.reserveCapacity(members.count)
        var misspelled: Set<String> = []
        for member in members {
            guard let field = Field(rawValue: member.key.text) else {
                let names = Field.allCases.map(\.rawValue)
                report(KeyUnknown(key: member.key.text, known: names), at: member.key.range)
                if let intended = nearest(to: member.key.text, among: names) { misspelled.insert(intended) }
                continue
            }
            if let first = fields.firstIndex(of: field) {
                let location = report.location(self.members[first].key.range)
                report(KeyRepeated(key: field.rawValue, first: location), at: member.key.range)
            } else {
                fields.append(field)
                self.members.append(member)
            }
        }
        // A key whose name is misspelled is not missing.
        for field in Field.allCases where field.isRequired && !has(field) && !misspelled.contains(field.rawValue) {
            report(KeyMissing(key: field.rawValue), at: start)
        }
    }

    private func node(_ field: Field) -> Node? { fields.firstIndex(of: field).map { members[$0].value } }

    /// Whether the key is present, whatever its value.
    func has(_ field: Field) -> Bool { fields.contains(field) }

    /// Whether the file says that it is a draft, whatever else may be wrong with it.
    var isDraft: Bool {
        guard let field = Field(rawValue: "draft"), case .scalar(let scalar)? = node(field) else { return false }
        return scalar.text == "true"
    }

    /// The range of a value; the start if the key is missing.
    func range(of field: Field) -> Range<Int> { node(field)?.range ?? start }

    /// The pages that keys name.
    var links: [SiteLink] { fields.flatMap { links(of: $0) } }

    /// The pages that a key names.
    func links(of field: Field) -> [SiteLink] {
        guard let folder = field.folderOfPages, let node = node(field) else { return [] }
        return node.scalars.map { SiteLink(target: "\(folder)\($0.text)/", range: $0.range, folder: folder) }
    }
}

extension FieldReader {
    /// A value that is one line of text.
    func text(_ field: Field, _ report: inout Reporter) -> Located<String>? {
        guard let node = node(field) else { return nil }
        guard case .scalar(let scalar) = node else {
            report(ValueOfWrongType(key: field.rawValue, expected: .text), at: node.range)
            return nil
        }
        return text(scalar, of: field, &report)
    }

    /// A list of lines of text; a single line counts as a list of one.
    ///
    /// - Parameter isNeeded: whether an empty list is an error.
    func texts(_ field: Field, isNeeded: Bool = false, _ report: inout Reporter) -> [Located<String>] {
        guard let node = node(field) else { return [] }
        switch node {
        case .scalar(let scalar): return text(scalar, of: field, &report).map { [$0] } ?? []
        case .sequence(let elements, let range):
            if elements.isEmpty, isNeeded { report(ValueEmpty(key: field.rawValue), at: range) }
            return elements.compactMap { element in
                guard case .scalar(let scalar) = element else {
                    report(ValueOfWrongType(key: field.rawValue, expected: .listOfTexts), at: element.range)
                    return nil
                }
                return text(scalar, of: field, &report)
            }
        case .mapping(_, let range):
            report(ValueOfWrongType(key: field.rawValue, expected: .listOfTexts), at: range)
            return []
        }
    }

    private func text(_ scalar: Scalar, of field: Field, _ report: inout Reporter) -> Located<String>? {
        guard !scalar.isNull, !scalar.text.utf8.allSatisfy({ $0 == 0x20 }) else {
            report(ValueEmpty(key: field.rawValue), at: scalar.range)
            return nil
        }
        guard !scalar.text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            report(ValueOfWrongType(key: field.rawValue, expected: .text), at: scalar.range)
            return nil
        }
        return Located(scalar.text, at: scalar.range)
    }

    /// A list of mappings, each with its own set of keys.
    func mappings<Key: FrontMatterKey>(_ field: Field, keys: Key.Type, _ report: inout Reporter) -> [FieldReader<Key>] {
        guard let node = node(field) else { return [] }
        guard case .sequence(let elements, _) = node else {
            report(ValueOfWrongType(key: field.rawValue, expected: .listOfMappings), at: node.range)
            return []
        }
        return elements.compactMap { element in
            guard case .mapping(let members, let range) = element else {
                report(ValueOfWrongType(key: field.rawValue, expected: .listOfMappings), at: element.range)
                return nil
            }
            return FieldReader<Key>(members, start: range.lowerBound..<range.lowerBound, &report)
        }
    }

    /// A value that is written as one line of text.
    ///
    /// - Parameters:
    ///   - parse: reads the text; `nil` if it can't be read.
    ///   - malformed: the diagnostic of a text that can't be read.
    func value<Value: Sendable>(
        _ field: Field, _ parse: (String) -> Value?, orReport malformed: (String) -> some DiagnosticKind,
        _ report: inout Reporter
    ) -> Located<Value>? {
        text(field, &report)?.parsed(parse, orReport: malformed, &report)
    }

    /// A value that is one of a closed set of words.
    ///
    /// - Parameter unknown: the diagnostic of any other word.
    func word<Word: RawRepresentable<String> & CaseIterable & Sendable, Unknown: UnknownWord>(
        _ field: Field, as: Word.Type, orReport unknown: Unknown.Type, _ report: inout Reporter
    ) -> Located<Word>? {
        text(field, &report)?.word(orReport: unknown, &report)
    }

    /// `true` or `false`; `nil` if the key is missing.
    func flag(_ field: Field, _ report: inout Reporter) -> Bool? {
        let wrongType = ValueOfWrongType(key: field.rawValue, expected: .flag)
        return value(field, { Bool($0) }, orReport: { _ in wrongType }, &report)?.value
    }

    /// A date such as `2026-11-24`.
    func date(_ field: Field, _ report: inout Reporter) -> Located<CalendarDate>? {
        value(
            field, CalendarDate.init(parsing:),
            orReport: { ValueOfWrongType(key: field.rawValue, expected: .date, text: $0) }, &report)
    }

    /// A list of former paths.
    func aliases(_ field: Field, _ report: inout Reporter) -> [Located<PagePath>] {
        texts(field, &report).compactMap {
            $0.parsed(PagePath.init(parsing:), orReport: AliasMalformed.init, &report)
        }
    }
}

extension Located<String> {
    /// The value that a text stands for.
    ///
    /// - Parameters:
    ///   - parse: reads the text; `nil` if it can't be read.
    ///   - malformed: the diagnostic of a text that can't be read.
    func parsed<Parsed: Sendable>(
        _ parse: (String) -> Parsed?, orReport malformed: (String) -> some DiagnosticKind, _ report: inout Reporter
    ) -> Located<Parsed>? {
        guard let parsed = parse(value) else {
            report(malformed(value), at: range)
            return nil
        }
        return Located<Parsed>(parsed, at: range)
    }

    /// The word of a closed set that a text is.
    ///
    /// - Parameter unknown: the diagnostic of any other word.
    func word<Word: RawRepresentable<String> & CaseIterable & Sendable, Unknown: UnknownWord>(
        orReport unknown: Unknown.Type, _ report: inout Reporter
    ) -> Located<Word>? {
        parsed(
            Word.init(rawValue:), orReport: { Unknown(value: $0, known: Word.allCases.map(\.rawValue)) }, &report)
    }
}
