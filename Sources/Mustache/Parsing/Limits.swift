/// Limits on templates, so that none can exhaust time, memory or the stack.
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
