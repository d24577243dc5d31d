internal import Diagnostics

/// The meaning of names at a point of a template.
struct Scope {
    struct Field {
        let path: ValuePath
        let type: ValueType
    }

    /// A name that cannot be resolved.
    struct Failure: Error {
        let kind: any DiagnosticKind
        let range: Range<Int>
    }

    /// The types of the rows that are shown, outermost first; `nil` for items of a list without names.
    private var schemas: [Schema?] = []
    /// What `{{.}}` means.
    var item: Field?

    /// Enters rows of a record, or items of another type.
    mutating func enterRows(of type: ValueType) {
        if case .record(let schema) = type {
            schemas.append(schema())
            item = nil
        } else {
            schemas.append(nil)
            item = Field(path: ValuePath(row: schemas.count - 1, fields: [0]), type: type)
        }
    }

    /// Finds the field of a name.
    ///
    /// The first part of a dotted name is looked up in the innermost row and then outwards, each further part only in
    /// the record before it.
    ///
    /// - Parameter constants: names that are suggested if a similar one is unknown.
    func resolve(_ name: Name, constants: [String]) throws(Failure) -> Field {
        let parts = name.parts
        guard let first = parts.first, first != "." else {
            guard let item else { throw Failure(kind: NoCurrentItem(), range: name.range) }
            return item
        }
        guard let (row, schema, index) = owner(of: first) else {
            throw unknown(first, in: name, schemas.reversed().compactMap(\.self), constants)
        }
        var field = Field(path: ValuePath(row: row, fields: [index]), type: schema.fields[index].type)
        for (previous, part) in zip(parts, parts.dropFirst()) {
            guard case .record(let record) = field.type else {
                throw Failure(kind: NameInsideValue(value: String(previous), type: field.type), range: name.range)
            }
            let schema = record()
            guard let index = schema.index(of: part) else { throw unknown(part, in: name, [schema], constants) }
            field = Field(
                path: ValuePath(row: row, fields: field.path.fields + [index]), type: schema.fields[index].type)
        }
        return field
    }

    /// The types in scope, innermost first, for messages.
    var description: String {
        let schemas = schemas.reversed().compactMap(\.self)
        return schemas.isEmpty ? "a value" : Self.description(of: schemas)
    }

    private func owner(of name: Substring) -> (row: Int, schema: Schema, field: Int)? {
        for row in schemas.indices.reversed() {
            if let schema = schemas[row], let field = schema.index(of: name) { return (row, schema, field) }
        }
        return nil
    }

    private func unknown(
        _ part: Substring, in name: Name, _ schemas: [Schema], _ constants: [String]
    ) -> Failure {
        let offset = name.range.lowerBound + name.text.utf8.distance(from: name.text.startIndex, to: part.startIndex)
        let kind = UnknownName(
            name: String(part), fullName: name.text, fields: schemas.flatMap { $0.fields.map(\.name) },
            constants: constants, types: Self.description(of: schemas))
        return Failure(kind: kind, range: offset..<offset + part.utf8.count)
    }

    private static func description(of schemas: [Schema]) -> String {
        schemas.map { "`\($0.name)`" }.joined(separator: " in ")
    }
}
