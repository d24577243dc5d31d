internal import Diagnostics

/// The use of a template that the binder is in: what is true for all its nodes, but not for those of another template.
struct Context {
    let template: ParsedTemplate
    /// What overrides the blocks of the template.
    var overrides = BlockOverrides()
    var indentation = Indentation()
    /// Which tag includes the template; `nil` for the one that is bound.
    var inclusion: Diagnostic.Note?
    /// The names of the templates that include each other down to this one, which is the last.
    let path: [String]

    func location(of range: Range<Int>) -> Location {
        template.source.location(of: range)
    }
}

/// The overrides of blocks, by the names of the blocks.
struct BlockOverrides {
    struct Override {
        let block: Block
        /// Where the block is written, which determines the meaning of its own blocks and partials.
        let context: Context
    }

    private var overrides: [String: Override] = [:]

    subscript(name: String) -> Override? { overrides[name] }

    /// Adds the blocks of a parent tag. What a template further out overrides stays as it is.
    func adding(_ blocks: [Block], in context: Context) -> BlockOverrides {
        var all = self
        for block in blocks where self[block.name.text] == nil {
            all.overrides[block.name.text] = Override(block: block, context: context)
        }
        return all
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
