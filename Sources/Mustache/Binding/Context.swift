internal import Diagnostics

/// The use of a template that the binder is in: what is true for all its nodes, but not for those of another template.
struct Context {
    let template: ParsedTemplate
    /// What overrides the blocks of the template, by the names of the blocks.
    var overrides: [String: Override] = [:]
    var indentation = Indentation()
    /// Tells which tag includes the template; `nil` for the template that is bound.
    var inclusion: (() -> Diagnostic.Note)?
    /// The names of the templates that include each other down to this one, which is the last.
    let path: [String]

    struct Override {
        let block: Block
        /// Where the block is written, which determines the meaning of its own blocks and partials.
        let context: Context
    }

    func location(of range: Range<Int>) -> Location {
        template.source.location(of: range)
    }
}

/// How the lines of a template are indented.
struct Indentation {
    /// What each line begins with.
    private(set) var added: [UInt8] = []
    /// What is removed from the beginning of each line in the source.
    private var removed: [UInt8] = []

    init(added: [UInt8] = [], removed: [UInt8] = []) {
        self.added = added
        self.removed = removed
    }

    /// The white space at the beginning of a line in the source, without what is removed.
    func remaining(of whiteSpace: some Collection<UInt8>) -> [UInt8] {
        Array(whiteSpace.dropFirst(commonPrefixCount(whiteSpace, removed)))
    }

    /// The indentation of a template or block whose tag follows white space.
    ///
    /// - Parameter removed: what is removed from its own lines.
    func indented(by whiteSpace: some Collection<UInt8>, removing removed: [UInt8] = []) -> Indentation {
        Indentation(added: added + remaining(of: whiteSpace), removed: removed)
    }
}
