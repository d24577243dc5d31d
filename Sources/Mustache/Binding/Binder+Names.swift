import Diagnostics

extension Binder {
    /// Finds what a name stands for, and reports one that stands for nothing.
    ///
    /// The first part of a dotted name is looked for from the innermost rows outwards; each further part in the record
    /// before it only.
    mutating func resolve(_ name: Name, in setting: Setting) -> (operand: Operand, shape: Shape)? {
        let parts = name.parts
        guard let first = parts.first, first != "." else { return resolveItem(name, in: setting) }
        guard let (register, schema) = owner(of: first) else {
            reportUnknown(first, among: scope.registers.reversed().compactMap(registers.schema(of:)), name, in: setting)
            return nil
        }
        guard let field = schema.index(of: first) else { return nil }
        var shape = schema.fields[field].shape
        var path: [Int] = []
        for (part, before) in zip(parts.dropFirst(), parts) {
            guard case .record(let inner) = shape else {
                report(BindingMistake.noNames(in: String(before), shape), at: name.range, in: setting)
                return nil
            }
            let schema = inner()
            guard let field = schema.index(of: part) else {
                reportUnknown(part, among: [schema], name, in: setting)
                return nil
            }
            path.append(field)
            shape = schema.fields[field].shape
        }
        return (registers.operand(register, field, path), shape)
    }

    /// The types in scope, innermost first, for messages.
    var context: String {
        let names = scope.registers.reversed().compactMap { registers.schema(of: $0)?.name }
        return names.isEmpty ? "a value" : names.map { "`\($0)`" }.joined(separator: " in ")
    }

    private func owner(of name: Substring) -> (register: Int, schema: Schema)? {
        for register in scope.registers.reversed() {
            if let schema = registers.schema(of: register), schema.index(of: name) != nil { return (register, schema) }
        }
        return nil
    }

    private mutating func resolveItem(_ name: Name, in setting: Setting) -> (operand: Operand, shape: Shape)? {
        guard let item = scope.item else {
            report(BindingMistake.noItem, at: name.range, in: setting)
            return nil
        }
        return (item.operand, item.shape)
    }

    private mutating func reportUnknown(
        _ part: Substring, among schemas: [Schema], _ name: Name, in setting: Setting
    ) {
        guard library.dialect == .checked else { return }
        let known = schemas.flatMap { $0.fields.map(\.name) }
        let types = schemas.map { "`\($0.name)`" }.joined(separator: " in ")
        let suggestion =
            nearest(to: String(part), among: known) ?? nearest(to: name.text, among: library.constants.keys.sorted())
        let mistake = BindingMistake.unknownName(String(part), context: types, suggestion: suggestion)
        let start = name.range.lowerBound + name.text.utf8.distance(from: name.text.startIndex, to: part.startIndex)
        report(mistake, at: start..<(start + part.utf8.count), in: setting)
    }
}
