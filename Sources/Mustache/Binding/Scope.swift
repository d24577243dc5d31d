internal import Diagnostics

/// The meaning of names at a point of a template, and the fields that the template uses.
struct Scope {
    struct Field {
        let slot: Int
        let type: ValueType
    }

    /// A name that cannot be resolved.
    struct Failure: Error {
        let kind: any DiagnosticKind
        let range: Range<Int>
    }

    /// Rows that are shown.
    private struct Level {
        /// `nil` for items of a list without names.
        let schema: Schema?
        /// What `{{.}}` means around the rows.
        let outerItem: Field?
        var plan = FieldPlan()
    }

    /// Outermost first.
    private var levels: [Level] = []
    /// What `{{.}}` means.
    var item: Field?
    private(set) var slotCount = 0

    /// Enters rows of a record, or items of another type.
    mutating func enterRows(of type: ValueType) {
        if case .record(let schema) = type {
            levels.append(Level(schema: schema(), outerItem: item))
            item = nil
        } else {
            levels.append(Level(schema: nil, outerItem: item))
            item = Field(slot: levels[levels.count - 1].plan.slot(for: [0], &slotCount), type: type)
        }
    }

    /// Leaves the innermost rows.
    ///
    /// - Returns: the fields that are used of each row.
    mutating func leaveRows() -> FieldPlan {
        let level = levels.removeLast()
        item = level.outerItem
        return level.plan
    }

    /// Finds the field of a name.
    ///
    /// The first part of a dotted name is looked up in the innermost row and then outwards, each further part only in
    /// the record before it.
    ///
    /// - Parameter constants: names that are suggested if a similar one is unknown.
    mutating func resolve(_ name: Name, constants: [String]) throws(Failure) -> Field {
        let parts = name.parts
        guard let first = parts.first, first != "." else {
            guard let item else { throw Failure(kind: NoCurrentItem(), range: name.range) }
            return item
        }
        guard let (level, schema) = owner(of: first) else {
            throw unknown(first, in: name, levels.reversed().compactMap(\.schema), constants)
        }
        var type = ValueType.record { schema }
        var path: [Int] = []
        for (index, part) in parts.enumerated() {
            guard case .record(let record) = type else {
                throw Failure(kind: NameInsideValue(value: String(parts[index - 1]), type: type), range: name.range)
            }
            let schema = record()
            guard let field = schema.index(of: part) else { throw unknown(part, in: name, [schema], constants) }
            path.append(field)
            type = schema.fields[field].type
        }
        return Field(slot: levels[level].plan.slot(for: path, &slotCount), type: type)
    }

    /// The types in scope, innermost first, for messages.
    var description: String {
        let schemas = levels.reversed().compactMap(\.schema)
        return schemas.isEmpty ? "a value" : Self.description(of: schemas)
    }

    private func owner(of name: Substring) -> (level: Int, schema: Schema)? {
        for (index, level) in levels.enumerated().reversed() {
            if let schema = level.schema, schema.index(of: name) != nil { return (index, schema) }
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
