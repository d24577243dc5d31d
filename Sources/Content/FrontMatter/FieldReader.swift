internal import Diagnostics
internal import YAML

/// Reads the values of a closed set of keys, and reports what is wrong with them.
///
/// A value that can't be read comes back as `nil` or empty, with the reason reported, so that one run finds all errors.
package struct FieldReader<Field: FrontMatterKey> {
    /// The keys that are there with their places and values. There are few, so a list is searched faster than a dictionary.
    private var fields: [Field] = []
    private var keys: [Range<Int>] = []
    private var nodes: [Node] = []
    private let start: Range<Int>

    /// Takes the keys of a mapping.
    ///
    /// - Parameter start: where to point for a key that is missing.
    init(_ members: [Node.Member], start: Range<Int>, _ report: inout Reporter) {
        self.start = start
        fields.reserveCapacity(members.count)
        keys.reserveCapacity(members.count)
        nodes.reserveCapacity(members.count)
        var misspelled: Set<String> = []
        for member in members {
            guard let field = Field(rawValue: member.key.text) else {
                let names = Field.allCases.map(\.rawValue)
                report(KeyUnknown(key: member.key.text, known: names), at: member.key.range)
                if let meant = nearest(to: member.key.text, among: names) { misspelled.insert(meant) }
                continue
            }
            if let first = fields.firstIndex(of: field) {
                report(KeyRepeated(key: field.rawValue, first: report.location(keys[first])), at: member.key.range)
            } else {
                fields.append(field)
                keys.append(member.key.range)
                nodes.append(member.value)
            }
        }
        // A key under a misspelled name is not missing.
        for field in Field.allCases where field.isRequired && !has(field) && !misspelled.contains(field.rawValue) {
            report(KeyMissing(key: field.rawValue), at: start)
        }
    }

    private func node(_ field: Field) -> Node? { fields.firstIndex(of: field).map { nodes[$0] } }

    /// Whether the key is there, rightly or not.
    func has(_ field: Field) -> Bool { fields.contains(field) }

    /// Whether the file says that it is a draft, whatever else may be wrong with it.
    var isDraft: Bool {
        guard let field = Field(rawValue: "draft"), case .scalar(let scalar)? = node(field) else { return false }
        return scalar.text == "true"
    }

    /// The range of a value; the start if the key is missing.
    func range(of field: Field) -> Range<Int> { node(field)?.range ?? start }

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
    /// - Parameter isNeeded: whether a list without elements is an error.
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

    /// The pages that keys name.
    var links: [SiteLink] { fields.flatMap { links(of: $0) } }

    /// The pages that a key names.
    func links(of field: Field) -> [SiteLink] {
        guard let folder = field.folderOfPages, let node = node(field) else { return [] }
        return node.scalars.map { SiteLink(target: "\(folder)\($0.text)/", range: $0.range, folder: folder) }
    }

    /// A list of mappings.
    ///
    /// - Returns: the members of each, and where it begins.
    func mappings(_ field: Field, _ report: inout Reporter) -> [(members: [Node.Member], start: Range<Int>)] {
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
            return (members, range.lowerBound..<range.lowerBound)
        }
    }

    /// A value that is one of a closed set of words.
    ///
    /// - Parameter unknown: what to report of any other.
    func word<Word: RawRepresentable<String> & CaseIterable & Sendable, Unknown: UnknownWord>(
        _ field: Field, as: Word.Type, orReport unknown: Unknown.Type, _ report: inout Reporter
    ) -> Located<Word>? {
        text(field, &report).flatMap { FieldReader.word($0, orReport: unknown, &report) }
    }

    /// A list of words of a closed set.
    ///
    /// - Parameter isNeeded: whether a list without elements is an error.
    func words<Word: RawRepresentable<String> & CaseIterable & Sendable, Unknown: UnknownWord>(
        _ field: Field, as: Word.Type, isNeeded: Bool = false, orReport unknown: Unknown.Type, _ report: inout Reporter
    ) -> [Located<Word>] {
        texts(field, isNeeded: isNeeded, &report).compactMap { FieldReader.word($0, orReport: unknown, &report) }
    }

    /// `true` or `false`; `nil` if the key is missing.
    func flag(_ field: Field, _ report: inout Reporter) -> Bool? {
        guard let text = text(field, &report) else { return nil }
        switch text.value {
        case "true": return true
        case "false": return false
        default:
            report(ValueOfWrongType(key: field.rawValue, expected: .flag), at: text.range)
            return nil
        }
    }

    /// A date such as `2026-11-24`.
    func date(_ field: Field, _ report: inout Reporter) -> Located<CalendarDate>? {
        guard let text = text(field, &report) else { return nil }
        guard let date = CalendarDate(parsing: text.value) else {
            report(ValueOfWrongType(key: field.rawValue, expected: .date), at: text.range)
            return nil
        }
        return Located(date, at: text.range)
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

    private static func word<Word: RawRepresentable<String> & CaseIterable & Sendable, Unknown: UnknownWord>(
        _ text: Located<String>, orReport unknown: Unknown.Type, _ report: inout Reporter
    ) -> Located<Word>? {
        guard let word = Word(rawValue: text.value) else {
            report(Unknown(value: text.value, known: Word.allCases.map(\.rawValue)), at: text.range)
            return nil
        }
        return Located(word, at: text.range)
    }

    /// A list of former paths.
    func aliases(_ field: Field, _ report: inout Reporter) -> [Located<PagePath>] {
        texts(field, &report).compactMap { text in
            guard let path = PagePath(parsing: text.value) else {
                report(AliasMalformed(text: text.value), at: text.range)
                return nil
            }
            return Located(path, at: text.range)
        }
    }
}
