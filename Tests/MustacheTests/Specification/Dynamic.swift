import Mustache

/// Data without a type of its own, as the specification's cases have it.
indirect enum Dynamic: Sendable {
    case null
    case flag(Bool)
    case text(String)
    case list([Dynamic])
    case record([(name: String, value: Dynamic)])
}

extension Dynamic {
    /// The shape of the data; of a list, that of all its items together.
    var shape: Shape {
        switch self {
        case .null, .text:
            .text
        case .flag:
            .flag
        case .record:
            .record(Self.schema(of: [self]))
        case .list(let items):
            .list(
                of: items.first.map { item in
                    if case .record = item { .record(Self.schema(of: items)) } else { item.shape }
                } ?? .record(Self.schema(of: [])))
        }
    }

    /// The data as what a program is given.
    func rows(of shape: Shape) -> Rows {
        DynamicRows(items: [self], shape: shape).rows
    }

    private static func schema(of items: [Dynamic]) -> @Sendable () -> Schema {
        var fields: [(name: String, shape: Shape)] = []
        for case .record(let record) in items {
            for (name, value) in record where !fields.contains(where: { $0.name == name }) {
                fields.append((name, value.shape))
            }
        }
        let schema = Schema(name: "Data", fields: fields)
        return { schema }
    }

    fileprivate func value(of shape: Shape) -> Mustache.Value {
        switch (self, shape) {
        case (.null, _): .nothing
        case (.flag(let flag), _): .flag(flag)
        case (.text(let text), _): .text(text)
        case (.list(let items), .list(let element)): .rows(DynamicRows(items: items, shape: element).rows)
        default: .rows(rows(of: shape))
        }
    }
}

/// Items of one shape: records, or values that `{{.}}` stands for.
private struct DynamicRows: Sendable {
    let items: [Dynamic]
    let shape: Shape

    var rows: Rows {
        Rows(count: items.count) { row, picks, slots in
            for pick in picks { slots[pick.slot] = value(items[row], pick.field) }
        }
    }

    private func value(_ item: Dynamic, _ field: Int) -> Mustache.Value {
        guard case .record(let schema) = shape, case .record(let record) = item else { return item.value(of: shape) }
        let (name, shape) = schema().fields[field]
        return record.first { $0.name == name }?.value.value(of: shape) ?? .nothing
    }
}

extension Dynamic: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral text: String) { self = .text(text) }
    init(booleanLiteral flag: Bool) { self = .flag(flag) }
    init(nilLiteral: ()) { self = .null }
    init(integerLiteral number: Int) { self = .text(String(number)) }
    init(floatLiteral number: Double) { self = .text(String(number)) }
    init(arrayLiteral items: Dynamic...) { self = .list(items) }
    init(dictionaryLiteral fields: (String, Dynamic)...) { self = .record(fields.map { (name: $0.0, value: $0.1) }) }
}
