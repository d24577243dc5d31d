package import Diagnostics

/// A template as it was read: the name by which others include it, and its bytes.
package struct TemplateSource: Sendable {
    /// The name that partial and parent tags use, such as `parts/head`.
    package let name: String
    /// The path for diagnostics, such as `Templates/parts/head.mustache`.
    package let path: String
    package let bytes: [UInt8]

    package init(name: String, path: String, bytes: [UInt8]) {
        self.name = name
        self.path = path
        self.bytes = bytes
    }

    func location(of range: Range<Int>) -> Location {
        Location(path: path, range: range)
    }
}

/// Everything that is wrong with the templates, sorted.
package struct TemplateErrors: Error {
    package let diagnostics: [Diagnostic]

    package init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics.sorted()
    }
}

/// How much a template must promise.
package enum Dialect: Sendable {
    /// Every name resolves, and only trusted markup goes unescaped.
    case checked
    /// As the Mustache specification has it: what is missing is rendered as nothing, and any text may go unescaped.
    case specification
}

/// What a hostile template cannot exceed.
enum Limits {
    /// Bytes of one template.
    static let size = 1 << 20
    /// Sections, blocks and parents inside each other in one template.
    static let nesting = 100
    /// Bytes of a delimiter.
    static let delimiter = 16
    /// Parts of a dotted name.
    static let nameParts = 16
    /// Sections and templates inside each other once all are included.
    static let expandedNesting = 500
    /// Parts of templates once all are included.
    static let expandedNodes = 200_000
    /// Literal bytes once all templates are included.
    static let expandedSize = 32 << 20
    /// Levels of a partial that includes itself, as deep as the data may go.
    static let recursion = 1_000
}
