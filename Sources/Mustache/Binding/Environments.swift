import Diagnostics

/// What fills the blocks of a template.
///
/// An environment is known by its number, and the same arguments always make the same environment: so a parent that
/// includes itself comes upon the same one again.
struct Environments {
    /// A block's content, with what its own blocks and names mean where it was written.
    struct Argument {
        let block: Block
        let setting: Setting
    }

    private struct Key: Hashable {
        let template: String
        let position: Int
        let environment: Int
    }

    /// The environment in which no block is filled.
    static let empty = 0

    private var arguments: [[String: Argument]] = [[:]]
    private var keys: [[String: Key]] = [[:]]
    private var numbers: [[String: Key]: Int] = [[:]: empty]

    func argument(for block: String, in environment: Int) -> Argument? {
        arguments[environment][block]
    }

    /// The environment of a parent's template: the outermost child has the say.
    ///
    /// - Parameters:
    ///   - blocks: what the parent tag holds.
    ///   - setting: where the parent tag is.
    mutating func environment(filling blocks: [Block], in setting: Setting) -> Int {
        var filled = arguments[setting.environment]
        var key = keys[setting.environment]
        for block in blocks where filled[block.name.text] == nil {
            filled[block.name.text] = Argument(block: block, setting: setting)
            key[block.name.text] = Key(
                template: setting.template.source.name, position: block.name.range.lowerBound,
                environment: setting.environment)
        }
        if let number = numbers[key] { return number }
        arguments.append(filled)
        keys.append(key)
        numbers[key] = arguments.count - 1
        return arguments.count - 1
    }
}

/// Where the binder is: in which template, and how that came to be included.
struct Setting {
    let template: ParsedTemplate
    /// What fills the template's blocks.
    let environment: Int
    var layout = Layout()
    /// Which tag includes the template, and in what context; `nil` for the one that is bound.
    var inclusion: Diagnostic.Note?

    func location(of range: Range<Int>) -> Location {
        template.source.location(of: range)
    }
}

/// How lines are indented.
struct Layout {
    /// What each line begins with.
    var indentation: [UInt8] = []
    /// Whether the indentation of the running routine comes before that.
    var isNested = false
    /// What is taken away from the beginning of lines in the source.
    var removed: [UInt8] = []

    /// White space from the source, less what is taken away.
    func remaining(of lead: some Collection<UInt8>) -> [UInt8] {
        Array(lead.dropFirst(sharedCount(lead, removed)))
    }

    /// The layout of what stands behind white space on a line.
    ///
    /// - Parameter removed: what is taken away from its own lines.
    func indented(by lead: some Collection<UInt8>, removing removed: [UInt8] = []) -> Layout {
        Layout(indentation: indentation + remaining(of: lead), isNested: isNested, removed: removed)
    }
}
