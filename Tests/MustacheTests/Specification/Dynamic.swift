import Mustache
import Text

/// Data without a Swift type of its own, as in the specification's test cases.
indirect enum Dynamic: Sendable {
    case null
    case flag(Bool)
    case text(String)
    /// Text that is trusted, since only HTML can be shown without escapes.
    case html(String)
    case list([Dynamic])
    case record([(name: String, value: Dynamic)])
    /// A name that the record does not have. A schema must declare it nevertheless, with the type of the example.
    case missing(like: Dynamic)
}

extension Dynamic {
    /// The type of the data. The type of a list includes the fields of all its items.
    var type: ValueType {
        switch self {
        case .null, .text: .text
        case .html: .html
        case .flag: .flag
        case .record: .record(Self.schema(of: [self]))
        case .list(let items): .list(of: Self.type(of: items))
        case .missing(let example): example.type
        }
    }

    private static func type(of items: [Dynamic]) -> ValueType {
        switch items.first {
        case .record?, nil: .record(schema(of: items))
        case .some(let item): item.type
        }
    }

    private static func schema(of items: [Dynamic]) -> @Sendable () -> Schema {
        var fields: [(name: String, type: ValueType)] = []
        for case .record(let record) in items {
            for (name, value) in record where !fields.contains(where: { $0.name == name }) {
                fields.append((name, value.type))
            }
        }
        let schema = Schema(of: Dynamic.self, fields)
        return { schema }
    }

    /// The data as a value of a type.
    func value(of type: ValueType) -> Mustache.Value {
        switch (self, type) {
        case (.flag(let flag), _): .flag(flag)
        case (.text(let text), _): .text(text)
        case (.html(let html), _): .utf8(Bytes(Array(html.utf8)))
        case (.list(let items), .list(let element)): .list(items.map { $0.value(of: element) })
        case (.record(let fields), .record(let schema)):
            .record(
                schema().fields.map { name, type in
                    fields.first { $0.name == name }?.value.value(of: type) ?? .nothing
                })
        default: .nothing
        }
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
