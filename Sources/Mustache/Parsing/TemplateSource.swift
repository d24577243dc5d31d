package import Diagnostics

/// The bytes of a template and the name by which others include it.
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

/// All problems of a set of templates, sorted.
package struct TemplateErrors: Error {
    package let diagnostics: [Diagnostic]

    package init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics.sorted()
    }
}

/// Limits on what a template may demand, so that none can exhaust the time, memory or stack.
enum Limits {
    /// Bytes of one template.
    static let size = 1 << 20
    /// Open sections, blocks and parents in one template.
    static let nesting = 100
    /// Bytes of a delimiter.
    static let delimiter = 16
    /// Parts of a dotted name.
    static let nameParts = 16
    /// Open sections, blocks and inclusions in a template with everything that it includes.
    static let expandedNesting = 500
    /// Nodes of a template with everything that it includes.
    static let expandedNodes = 200_000
    /// Literal bytes of a template with everything that it includes.
    static let expandedSize = 32 << 20
}
