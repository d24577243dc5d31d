/// A part of a parsed template. All ranges are of bytes in its source.
enum Node: Sendable {
    /// The beginning of a line.
    case lineStart(indentation: Range<Int>)
    case text(Range<Int>)
    case value(Name, isEscaped: Bool)
    /// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
    case section(Name, isInverted: Bool, [Node])
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

/// `{{>name}}`, or the opening tag of `{{<name}}…{{/name}}`.
struct Inclusion: Sendable {
    let name: Name
    /// The white space before a standalone tag, which indents each line of the included template.
    let indentation: Range<Int>?
}

/// `{{$name}}…{{/name}}`: content that a child template can override, or the override.
struct Block: Sendable {
    let name: Name
    let isStandalone: Bool
    /// The white space that all its lines begin with. An override is shown with that of the block that it overrides.
    let contentIndentation: [UInt8]
    let children: [Node]
}
