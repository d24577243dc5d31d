internal import Diagnostics

/// A template that has been parsed without errors.
struct ParsedTemplate: Sendable {
    let source: TemplateSource
    let nodes: [Node]
    /// The names of the templates it includes, once for each time.
    let inclusions: [Name]
}

/// Builds a tree from the tokens of a template.
struct Parser {
    /// A tag whose end has not been read yet.
    private struct OpenTag {
        let tag: Tag
        let name: Name
        var children: [Node] = []
    }

    private let source: TemplateSource
    private var reader: LineReader
    private var nodes: [Node] = []
    private var open: [OpenTag] = []
    private var inclusions: [Name] = []
    private var limitReached = false
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: TemplateSource) {
        self.source = source
        reader = LineReader(source.bytes)
    }

    /// Parses the whole template.
    ///
    /// The result can be used only if there are no ``diagnostics`` afterwards.
    mutating func parse() -> ParsedTemplate {
        if source.bytes.count > Limits.size {
            report(TemplateTooLarge(isExpanded: false), 0..<0)
        } else if let range = source.bytes.firstInvalidUTF8 {
            report(TemplateNotUTF8(), range)
        } else {
            readLines()
        }
        return ParsedTemplate(source: source, nodes: nodes, inclusions: inclusions)
    }

    private mutating func readLines() {
        while !limitReached, let line = reader.next() {
            for token in line where !limitReached { read(token) }
        }
        for problem in reader.scanner.problems {
            diagnostics.append(problem.kind.diagnostic(at: source.location(of: problem.range)))
        }
        if !reader.scanner.isCutShort, !limitReached {
            for unclosed in open { reportUnclosed(unclosed) }
        }
    }

    private mutating func read(_ token: Token) {
        switch token {
        case .lineStart(let indentation): append(.lineStart(indentation: indentation))
        case .text(let range): append(.text(range))
        case .tag(let tag): read(tag)
        }
    }

    private mutating func read(_ tag: Tag) {
        let name = Name(text: String(decoding: source.bytes[tag.name], as: UTF8.self), range: tag.name)
        switch tag.kind {
        case .comment, .delimiters:
            break
        case .value, .unescapedValue:
            append(.value(name, isEscaped: tag.kind == .value))
        case .partial:
            inclusions.append(name)
            append(.partial(Inclusion(name: name, indentation: tag.standaloneIndentation)))
        case .section, .invertedSection, .parent, .block:
            if tag.kind == .parent { inclusions.append(name) }
            open.append(OpenTag(tag: tag, name: name))
            if open.count > Limits.nesting {
                limitReached = true
                report(TemplateTooDeep(limit: Limits.nesting), tag.range)
            }
        case .end:
            close(name, with: tag)
        }
    }

    /// Closes the innermost open tag of a name, so that a single missing end is reported only once.
    private mutating func close(_ name: Name, with end: Tag) {
        guard let innermost = open.last else {
            return report(StrayEndTag(name: name.text), end.range)
        }
        if !open.contains(where: { $0.name.text == name.text }) {
            let opening = source.location(of: innermost.tag.range)
            report(MismatchedEndTag(name: name.text, expected: innermost.name.text, opening: opening), end.range)
            return closeInnermost()
        }
        while let unclosed = open.last, unclosed.name.text != name.text {
            let note = Diagnostic.Note(
                "`\(name.text)`, which contains it, ends here", at: source.location(of: end.range))
            reportUnclosed(unclosed, [note])
            closeInnermost()
        }
        closeInnermost()
    }

    private mutating func closeInnermost() {
        guard let closed = open.popLast() else { return }
        let (name, children, indentation) = (closed.name, closed.children, closed.tag.standaloneIndentation)
        switch closed.tag.kind {
        case .parent:
            let inclusion = Inclusion(name: name, indentation: indentation)
            append(.parent(inclusion, overrides: overrides(in: children, of: name)))
        case .block:
            let common = closed.tag.isStandalone ? children.commonIndentation(in: source.bytes) : nil
            let contentIndentation = Array(common ?? source.bytes[closed.tag.indentation])
            append(
                .block(
                    Block(
                        name: name, indentation: indentation, contentIndentation: contentIndentation,
                        children: children)))
        default:
            let isInverted = closed.tag.kind == .invertedSection
            append(
                .section(Section(name: name, isInverted: isInverted, indentation: indentation, children: children)))
        }
    }

    /// The blocks in a parent. Anything else in it would be lost and is reported.
    private mutating func overrides(in children: [Node], of parent: Name) -> [Block] {
        var overrides: [Block] = []
        var names: Set<String> = []
        for child in children {
            if case .block(let block) = child {
                if !names.insert(block.name.text).inserted {
                    report(RepeatedBlock(name: block.name.text), block.name.range)
                }
                overrides.append(block)
            } else if let range = child.visibleRange(in: source.bytes) {
                report(ContentOutsideBlocks(parent: parent.text), range)
            }
        }
        return overrides
    }

    private mutating func append(_ node: Node) {
        if open.isEmpty { nodes.append(node) } else { open[open.count - 1].children.append(node) }
    }

    private mutating func reportUnclosed(_ unclosed: OpenTag, _ notes: [Diagnostic.Note] = []) {
        report(UnclosedSection(kind: unclosed.tag.kind, name: unclosed.name.text), unclosed.tag.range, notes)
    }

    private mutating func report(_ kind: some DiagnosticKind, _ range: Range<Int>, _ notes: [Diagnostic.Note] = []) {
        diagnostics.append(kind.diagnostic(at: source.location(of: range), additionalNotes: notes))
    }
}

extension [UInt8] {
    fileprivate var firstInvalidUTF8: Range<Int>? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: span)
            return nil
        } catch {
            return error.byteOffsets
        }
    }
}

extension Node {
    /// What a reader would see of the node; `nil` for white space.
    fileprivate func visibleRange(in bytes: [UInt8]) -> Range<Int>? {
        switch self {
        case .lineStart: nil
        case .text(let range): bytes.trimmed(range).isEmpty ? nil : bytes.trimmed(range)
        case .value(let name, _): name.range
        case .section(let section): section.name.range
        case .partial(let inclusion), .parent(let inclusion, _): inclusion.name.range
        case .block(let block): block.name.range
        }
    }
}
