/// A JSON document (RFC 8259) whose members keep the order in which they are given.
package enum JSON: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSON])
    case object([(name: String, value: JSON)])

    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .number(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }

    /// An object that leaves out the members without a value.
    package static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { name, value in value.map { (name, $0) } })
    }

    /// An array of strings.
    package static func strings(_ strings: some Sequence<String>) -> JSON {
        .array(strings.map(JSON.string))
    }

    /// Appends the document as compact UTF-8.
    ///
    /// `<`, `>` and `&` are written as escapes, so that the text may stand in an HTML script element as it is.
    package func write(to output: inout [UInt8]) {
        switch self {
        case .null: output.append(contentsOf: "null".utf8)
        case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
        case .number(let value): output.append(contentsOf: String(value).utf8)
        case .string(let value): JSON.write(string: value.utf8, to: &output)
        case .array(let elements):
            output.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                element.write(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let members):
            output.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                JSON.write(string: member.name.utf8, to: &output)
                output.append(UInt8(ascii: ":"))
                member.value.write(to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    /// The document as compact UTF-8 with a line feed at its end.
    package var line: [UInt8] {
        var output: [UInt8] = []
        write(to: &output)
        output.append(UInt8(ascii: "\n"))
        return output
    }

    /// Appends a JSON string.
    ///
    /// - Parameter string: valid UTF-8.
    package static func write(string: some Collection<UInt8>, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        var clean = string.startIndex
        for index in string.indices {
            let byte = string[index]
            guard let escape = escape(of: byte) else { continue }
            output.append(contentsOf: string[clean..<index])
            output.append(contentsOf: escape.utf8)
            clean = string.index(after: index)
        }
        output.append(contentsOf: string[clean...])
        output.append(UInt8(ascii: "\""))
    }

    private static func escape(of byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "\""): #"\""#
        case UInt8(ascii: "\\"): #"\\"#
        case UInt8(ascii: "\n"): #"\n"#
        case UInt8(ascii: "\r"): #"\r"#
        case UInt8(ascii: "\t"): #"\t"#
        case UInt8(ascii: "<"): #"\u003c"#
        case UInt8(ascii: ">"): #"\u003e"#
        case UInt8(ascii: "&"): #"\u0026"#
        case 0..<0x20:
            "\\u00" + (byte < 0x10 ? "0" : "1") + String(byte & 0xF, radix: 16)
        default: nil
        }
    }
}
