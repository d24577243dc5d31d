import Diagnostics

/// Makes a tree of a template's tokens.
struct Parser {
    /// A tag that waits for its end.
    private struct Open {
        let tag: Tag
        let name: Name
        var children: [Node] = []
    }

    private let source: TemplateSource
    private let dialect: Dialect
    private var reader: LineReader
    private var nodes: [Node] = []
    private var open: [Open] = []
    private var inclusions: [Name] = []
    private var isTooDeep = false
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: TemplateSource, dialect: Dialect) {
        self.source = source
        self.dialect = dialect
        reader = LineReader(source.bytes)
    }

    /// Reads the whole template; it counts only if there are no ``diagnostics`` afterwards.
    mutating func parse() -> ParsedTemplate {
        if source.bytes.count > Limits.size {
            report(.tooLarge, 0..<0)
        } else if let invalid = source.bytes.firstInvalidUTF8 {
            report(.notUTF8, invalid)
        } else {
            readLines()
        }
        return ParsedTemplate(source: source, nodes: nodes, inclusions: inclusions)
    }

    private mutating func readLines() {
        while !isTooDeep, let line = reader.next() {
            for token in line where !isTooDeep { read(token) }
        }
        for found in reader.scanner.mistakes { report(found.mistake, found.range) }
        if !reader.scanner.isCutShort, !isTooDeep {
            for waiting in open { report(.unclosed(waiting.tag.kind, waiting.name.text), waiting.tag.range) }
        }
    }

    private mutating func read(_ token: Token) {
        switch token {
        case .line(let lead): append(.line(lead: lead))
        case .text(let range): append(.text(range))
        case .tag(let tag): read(tag)
        }
    }

    private mutating func read(_ tag: Tag) {
        let name = Name(text: String(decoding: source.bytes[tag.name], as: UTF8.self), range: tag.name)
        switch tag.kind {
        case .comment, .delimiters:
            break
        case .value, .tripleValue:
            append(.value(name, isTriple: tag.kind == .tripleValue))
        case .partial:
            inclusions.append(name)
            append(.partial(Inclusion(name: name, lead: tag.standaloneLead)))
        case .section, .invertedSection, .parent, .block:
            if tag.kind == .parent { inclusions.append(name) }
            open.append(Open(tag: tag, name: name))
            if open.count > Limits.nesting {
                isTooDeep = true
                report(.tooDeep, tag.range)
            }
        case .end:
            end(tag, name)
        }
    }

    /// Closes the innermost tag of that name, so that one forgotten end is one diagnostic.
    private mutating func end(_ tag: Tag, _ name: Name) {
        guard let innermost = open.last else {
            return report(.strayEnd(name.text), tag.range)
        }
        if !open.contains(where: { $0.name.text == name.text }) {
            let note = Diagnostic.Note("it is opened here", at: source.location(of: innermost.tag.range))
            report(.mismatchedEnd(name.text, expected: innermost.name.text), tag.range, [note])
            return close()
        }
        while let waiting = open.last, waiting.name.text != name.text {
            let note = Diagnostic.Note("`\(name.text)` ends around it here", at: source.location(of: tag.range))
            report(.unclosed(waiting.tag.kind, waiting.name.text), waiting.tag.range, [note])
            close()
        }
        close()
    }

    private mutating func close() {
        guard let closed = open.popLast() else { return }
        let (tag, name, children) = (closed.tag, closed.name, closed.children)
        switch tag.kind {
        case .parent:
            let inclusion = Inclusion(name: name, lead: tag.standaloneLead)
            append(.parent(inclusion, arguments: arguments(in: children, of: name)))
        case .block:
            let common = tag.isStandalone ? commonLead(of: children, in: source.bytes) : nil
            let indentation = Array(common ?? source.bytes[tag.lead])
            let lead = tag.standaloneLead
            append(.block(Block(name: name, lead: lead, indentation: indentation, children: children)))
        default:
            let (isInverted, lead) = (tag.kind == .invertedSection, tag.standaloneLead)
            append(.section(Section(name: name, isInverted: isInverted, lead: lead, children: children)))
        }
    }

    /// The blocks in a parent; anything else there would be dropped unseen.
    private mutating func arguments(in children: [Node], of parent: Name) -> [Block] {
        var arguments: [Block] = []
        var names: Set<String> = []
        for child in children {
            if case .block(let block) = child {
                if !names.insert(block.name.text).inserted {
                    report(.repeatedBlock(block.name.text), block.name.range)
                }
                arguments.append(block)
            } else if dialect == .checked, let dropped = child.visibleRange(in: source.bytes) {
                report(.contentInParent(parent.text), dropped)
            }
        }
        return arguments
    }

    private mutating func append(_ node: Node) {
        if open.isEmpty { nodes.append(node) } else { open[open.count - 1].children.append(node) }
    }

    private mutating func report(_ mistake: SyntaxMistake, _ range: Range<Int>, _ notes: [Diagnostic.Note] = []) {
        diagnostics.append(mistake.diagnostic(at: source.location(of: range), notes: notes))
    }
}

extension [UInt8] {
    /// The first bytes that are not UTF-8, or `nil`.
    fileprivate var firstInvalidUTF8: Range<Int>? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: span)
            return nil
        } catch {
            return error.byteOffsets
        }
    }
}

extension Tag {
    fileprivate var standaloneLead: Range<Int>? { isStandalone ? lead : nil }
}

extension Node {
    /// What a reader would see of the node, or `nil` if it is only white space.
    fileprivate func visibleRange(in bytes: [UInt8]) -> Range<Int>? {
        switch self {
        case .line:
            nil
        case .text(let range):
            bytes.trimmed(range).isEmpty ? nil : bytes.trimmed(range)
        case .value(let name, _):
            name.range
        case .section(let section):
            section.name.range
        case .partial(let inclusion), .parent(let inclusion, _):
            inclusion.name.range
        case .block(let block):
            block.name.range
        }
    }
}
