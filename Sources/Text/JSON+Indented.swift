extension JSON {
    /// The document as UTF-8 for people to read: each member and each element on a line of its own, but for lists of words.
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
