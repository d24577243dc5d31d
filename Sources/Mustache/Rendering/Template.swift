/// A template that matches a type of view.
///
/// Every name in it and in the templates that it includes is a field of the views in scope, and escaping makes every
/// value safe. Therefore rendering cannot fail.
public struct Template<Page: View>: Sendable {
    @usableFromInline let bound: BoundTemplate

    init(_ bound: BoundTemplate) {
        self.bound = bound
    }

    /// Appends the rendered page.
    @inlinable public func render(_ page: Page, into output: inout [UInt8]) {
        bound.render(Value(reading: page), into: &output)
    }
}

extension BoundTemplate {
    /// Appends the rendered page.
    ///
    /// - Parameter page: a value of the type that the template was bound to.
    @usableFromInline package func render(_ page: Value, into output: inout [UInt8]) {
        var renderer = Renderer(self, page)
        renderer.render(0..<nodes.count, into: &output)
    }
}
