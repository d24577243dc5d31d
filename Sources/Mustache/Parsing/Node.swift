/// A part of a parsed template. All ranges are of bytes in its source.
enum Node: Sendable {
    /// A line begins, with this white space.
    case line(lead: Range<Int>)
    case text(Range<Int>)
    case value(Name, isTriple: Bool)
    case section(Section)
    case partial(Inclusion)
    case parent(Inclusion, arguments: [Block])
    case block(Block)
}

/// A name in a tag.
struct Name: Sendable {
    let text: String
    let range: Range<Int>

    /// The names that dots separate; the implicit iterator is the single name `.`.
    var parts: [Substring] {
        text == "." ? ["."] : text.split(separator: ".")
    }
}

/// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
struct Section: Sendable {
    let name: Name
    let isInverted: Bool
    /// The white space before a standalone tag.
    let lead: Range<Int>?
    let children: [Node]
}

/// `{{>name}}`, or the opening tag of `{{<name}}…{{/name}}`.
struct Inclusion: Sendable {
    let name: Name
    /// The white space before a standalone tag, which indents each line of the included template.
    let lead: Range<Int>?
}

/// `{{$name}}…{{/name}}`: a place that a child may fill, or what a child fills it with.
struct Block: Sendable {
    let name: Name
    /// The white space before a standalone tag.
    let lead: Range<Int>?
    /// The white space that its lines have in common: taken away where it is given, added where it is taken.
    let indentation: [UInt8]
    let children: [Node]
}

/// A template that is sound in itself.
struct ParsedTemplate: Sendable {
    let source: TemplateSource
    let nodes: [Node]
    /// The names of the templates it includes, each time it does.
    let inclusions: [Name]
}
