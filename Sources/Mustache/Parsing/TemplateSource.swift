internal import Diagnostics

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
