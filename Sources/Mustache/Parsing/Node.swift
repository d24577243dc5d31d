/// A part of a parsed template. All ranges are of bytes in its source.
enum Node: Sendable {
    /// The beginning of a line.
    case lineStart(indentation: Range<Int>)
    case text(Range<Int>)
    case value(Name, isEscaped: Bool)
    case section(Section)
    case partial(Inclusion)
    case parent(Inclusion, overrides: [Block])
    case block(Block)
}

/// The name in a tag.
struct Name: Sendable {
    let text: String
    let range: Range<Int>

    /// The names between the dots; the implicit iterator is the single name `.`.
    var parts: [Substring] {
        text == "." ? ["."] : text.split(separator: ".")
    }
}

/// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
struct Section: Sendable {
    let name: Name
    let isInverted: Bool
    /// The white space before a standalone tag.
    let indentation: Range<Int>?
    let children: [Node]
}

/// `{{>name}}`, or the opening tag of `{{<name}}…{{/name}}`.
struct Inclusion: Sendable {
    let name: Name
    /// The white space before a standalone tag, which indents each line of the included template.
    let indentation: Range<Int>?
}

/// `{{$name}}…{{/name}}`: content that a child template can override, or the override.
struct Block: Sendable {
    let name: Name
    /// The white space before a standalone tag.
    let indentation: Range<Int>?
    /// The white space that all its lines begin with. An override is shown with that of the block that it overrides.
    let contentIndentation: [UInt8]
    let children: [Node]
}

extension [Node] {
    /// The white space that all lines of the nodes begin with; `nil` if no line begins in them.
    func commonIndentation(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
        reduce(nil) { common, node in
            switch node {
            case .lineStart(let indentation):
                shared(common, bytes[indentation])
            case .section(let section):
                shared(
                    shared(common, section.indentation.map { bytes[$0] }), section.children.commonIndentation(in: bytes)
                )
            case .block(let block):
                shared(shared(common, block.indentation.map { bytes[$0] }), block.children.commonIndentation(in: bytes))
            case .partial(let inclusion), .parent(let inclusion, _):
                shared(common, inclusion.indentation.map { bytes[$0] })
            case .text, .value:
                common
            }
        }
    }
}

private func shared(_ left: ArraySlice<UInt8>?, _ right: ArraySlice<UInt8>?) -> ArraySlice<UInt8>? {
    guard let left, let right else { return left ?? right }
    return left.prefix(commonPrefixCount(left, right))
}

/// The number of bytes that both begin with.
func commonPrefixCount(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Int {
    zip(left, right).prefix { $0 == $1 }.count
}
