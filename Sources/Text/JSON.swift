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
    package static func objectOmittingNil(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { name, value in value.map { (name, $0) } })
    }

    /// An array of strings.
    package static func strings(_ strings: some Sequence<String>) -> JSON {
        .array(strings.map(JSON.string))
    }

    /// Appends the document as compact UTF-8.
    ///
    /// `<`, `>` and `&` are written as escapes, so that the text can be used in an HTML script element as it is.
    package func write(to output: inout [UInt8]) {
        switch self {
        case .null: output.append(contentsOf: "null".utf8)
        case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
        case .number(let value): output.append(contentsOf: String(value).utf8)
        case .string(let value): JSON.write(string: value, to: &output)
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
                JSON.write(string: member.name, to: &output)
                output.append(UInt8(ascii: ":"))
                member.value.write(to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    /// The document as compact UTF-8 with a line feed at its end.
    package var encodedLine: [UInt8] {
        var output: [UInt8] = []
        write(to: &output)
        output.append(UInt8(ascii: "\n"))
        return output
    }

    /// Appends a JSON string.
    package static func write(string: String, to output: inout [UInt8]) {
        string.utf8Span.span.withUnsafeBufferPointer { write(string: $0, to: &output) }
    }

    /// Appends a JSON string.
    ///
    /// - Parameter string: valid UTF-8.
    package static func write(string: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        var clean = 0
        for index in string.indices where string[index].isSpecialInJSON {
            output.append(contentsOf: string[clean..<index])
            appendEscape(of: string[index], to: &output)
            clean = index + 1
        }
        output.append(contentsOf: string[clean...])
        output.append(UInt8(ascii: "\""))
    }

    private static func appendEscape(of byte: UInt8, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(byte)
        case UInt8(ascii: "\n"): output.append(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): output.append(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): output.append(UInt8(ascii: "t"))
        case UInt8(ascii: "<"): output.append(contentsOf: "u003c".utf8)
        case UInt8(ascii: ">"): output.append(contentsOf: "u003e".utf8)
        case UInt8(ascii: "&"): output.append(contentsOf: "u0026".utf8)
        default:
            let digits = Array("0123456789abcdef".utf8)
            output += [UInt8(ascii: "u"), digits[0], digits[0], digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
        }
    }
}

extension JSON {
    /// The document as UTF-8 for people to read: each member and element on a line of its own, except in
    /// arrays without objects and arrays.
    package var indented: [UInt8] {
        var output: [UInt8] = []
        write(indentedBy: 0, to: &output)
        output.append(UInt8(ascii: "\n"))
        return output
    }

    private func write(indentedBy depth: Int, to output: inout [UInt8]) {
        switch self {
        case .object(let members) where !members.isEmpty:
            write(members, between: ("{", "}"), depth, to: &output) { member, output in
                JSON.string(member.name).write(to: &output)
                output += ": ".utf8
                member.value.write(indentedBy: depth + 1, to: &output)
            }
        case .array(let elements) where elements.contains(where: \.hasParts):
            write(elements, between: ("[", "]"), depth, to: &output) { element, output in
                element.write(indentedBy: depth + 1, to: &output)
            }
        case .array(let elements):
            output += "[".utf8
            for (index, element) in elements.enumerated() {
                if index > 0 { output += ", ".utf8 }
                element.write(to: &output)
            }
            output += "]".utf8
        default: write(to: &output)
        }
    }

    private func write<Part>(
        _ parts: [Part], between brackets: (open: String, close: String), _ depth: Int, to output: inout [UInt8],
        _ writePart: (Part, inout [UInt8]) -> Void
    ) {
        output += brackets.open.utf8
        for (index, part) in parts.enumerated() {
            output += (index > 0 ? ",\n" : "\n").utf8
            output += String(repeating: "  ", count: depth + 1).utf8
            writePart(part, &output)
        }
        output += "\n\(String(repeating: "  ", count: depth))\(brackets.close)".utf8
    }

    private var hasParts: Bool {
        switch self {
        case .object, .array: true
        default: false
        }
    }
}

extension UInt8 {
    /// Whether it is a control character or one of `"`, `\`, `&`, `<` and `>`: one bit of a word for each below 64.
    fileprivate var isSpecialInJSON: Bool {
        let special: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
        return self < 64 ? special & (1 << UInt64(self)) != 0 : self == UInt8(ascii: "\\")
    }
}
