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
        bound.render(Rows(page), into: &output)
    }
}

/// A template that matches a schema.
@usableFromInline package struct BoundTemplate: Sendable {
    let nodes: [RenderNode]
    let literals: [UInt8]
    /// The fields of the rows of each loop.
    let plans: [FieldPlan]
    let slotCount: Int
    /// The fields of the page itself.
    let plan: FieldPlan

    /// Appends the rendered page.
    ///
    /// - Parameter rows: a single row of the type that the template was bound to.
    @usableFromInline package func render(_ rows: Rows, into output: inout [UInt8]) {
        var renderer = Renderer(self, rows)
        renderer.render(0..<nodes.count, into: &output)
    }
}
