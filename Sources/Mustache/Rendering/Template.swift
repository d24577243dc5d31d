/// A template that fits a type of view.
///
/// The value is the proof: every name in it and in all it includes is a field of the views in scope, and every value
/// stands where its escape makes it safe. Rendering cannot fail.
public struct Template<Page: View>: Sendable {
    @usableFromInline let program: Program

    init(_ program: Program) {
        self.program = program
    }

    /// Appends the rendered page.
    ///
    /// A template that includes itself follows its data for 1,000 levels and leaves out what is deeper, which only
    /// endless data has.
    @inlinable public func render(_ page: Page, into output: inout [UInt8]) {
        program.render(Rows(page), into: &output)
    }
}

extension Program {
    /// Appends the first of the rows as rendered.
    ///
    /// - Parameter rows: rows of the shape that the program was bound to.
    @usableFromInline package func render(_ rows: Rows, into output: inout [UInt8]) {
        guard rows.count > 0 else { return }
        var renderer = Renderer(self, rows)
        renderer.run()
        renderer.output.move(to: &output)
    }
}
