internal import Diagnostics
internal import Text

/// A template that has been parsed without errors.
struct ParsedTemplate: Sendable {
    let source: TemplateSource
    let nodes: [Node]
    /// The names of the templates that it includes, in order, once for each tag.
    let inclusions: [Name]
    /// The names in its value tags, in order, once for each tag.
    let values: [Name]
}

/// Builds a tree from the tokens of a template.
struct Parser {
    /// A tag whose end has not been read yet.
    private struct OpenTag {
        let tag: Token
        let name: Name
        /// The white space at the beginning of its line, if nothing but white space precedes the tag; otherwise empty.
        let indentation: Range<Int>
        let isStandalone: Bool
        var children: [Node] = []
        /// The white space that all lines of the children begin with; `nil` before the first line.
        var commonIndentation: ArraySlice<UInt8>?

        mutating func addLine(indentedBy whiteSpace: ArraySlice<UInt8>) {
            let common = commonIndentation ?? whiteSpace
            commonIndentation = common.prefix(commonPrefixCount(common, whiteSpace))
        }
    }

    private let source: TemplateSource
    private var scanner: Scanner
    private var nodes: [Node] = []
    private var open: [OpenTag] = []
    private var inclusions: [Name] = []
    private var values: [Name] = []
    private var limitReached = false
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: TemplateSource) {
        self.source = source
        scanner = Scanner(source)
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
        return ParsedTemplate(source: source, nodes: nodes, inclusions: inclusions, values: values)
    }

    private mutating func readLines() {
        while !limitReached, let line = scanner.nextLine() { read(line) }
        diagnostics += scanner.diagnostics
        if !scanner.isCutShort, !limitReached {
            for unclosed in open { reportUnclosed(unclosed) }
        }
    }

    private mutating func read(_ line: [Token]) {
        let tags = line.filter { $0.kind != .text }
        let isBlank = line.allSatisfy { $0.kind != .text || source.bytes[$0.range].allSatisfy(\.isASCIISpace) }
        let indentation = source.bytes.indentation(at: line[0].range.lowerBound)
        if isBlank, isStandalone(tags) {
            for tag in tags where !limitReached { read(tag, indentation: indentation, isStandalone: true) }
            return
        }
        // A line that contains only white space is not indented.
        let isIndented = !isBlank || !tags.isEmpty
        if isIndented {
            append(.lineStart(indentation: indentation))
            addLine(indentedBy: indentation)
        }
        for token in line where !limitReached {
            if token.kind != .text {
                let isFirst = token.range.lowerBound == indentation.upperBound
                read(token, indentation: isFirst ? indentation : 0..<0, isStandalone: false)
            } else {
                let start = isIndented ? max(token.range.lowerBound, indentation.upperBound) : token.range.lowerBound
                if start < token.range.upperBound { append(.text(start..<token.range.upperBound)) }
            }
        }
    }

    /// Whether the tags of a line without text are standalone: the line is not part of the output.
    ///
    /// A single tag is standalone unless it shows a value. Several tags are standalone if all belong to inheritance (parents,
    /// blocks and ends), as the specification's inheritance module requires. However, the line is kept if a block outside of a
    /// parent begins and ends on it, since the block is content.
    private func isStandalone(_ tags: [Token]) -> Bool {
        if tags.count == 1 { return tags[0].kind != .value && tags[0].kind != .unescapedValue }
        var open: [Token.Kind] = []
        for tag in tags {
            switch tag.kind {
            case .parent, .block:
                open.append(tag.kind)
            case .end:
                if open.popLast() == .block, !open.contains(.parent) { return false }
            default:
                return false
            }
        }
        return !tags.isEmpty
    }

    /// - Parameter indentation: the white space that the line of the tag begins with, if the tag follows it; otherwise empty.
    private mutating func read(_ tag: Token, indentation: Range<Int>, isStandalone: Bool) {
        let name = Name(text: String(decoding: source.bytes[tag.name], as: UTF8.self), range: tag.name)
        switch tag.kind {
        case .text, .comment, .delimiters:
            break
        case .value, .unescapedValue:
            values.append(name)
            append(.value(name, isEscaped: tag.kind == .value))
        case .partial:
            inclusions.append(name)
            if isStandalone { addLine(indentedBy: indentation) }
            append(.partial(Inclusion(name: name, indentation: isStandalone ? indentation : nil)))
        case .section, .invertedSection, .parent, .block:
            if tag.kind == .parent { inclusions.append(name) }
            if isStandalone { addLine(indentedBy: indentation) }
            open.append(OpenTag(tag: tag, name: name, indentation: indentation, isStandalone: isStandalone))
            if open.count > Limits.nesting {
                limitReached = true
                report(TemplateTooDeep(limit: Limits.nesting), tag.range)
            }
        case .end:
            close(name, with: tag)
        }
    }

    /// Closes the innermost open tag of a name, so that a single missing end is reported only once.
    private mutating func close(_ name: Name, with end: Token) {
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
        let (name, children) = (closed.name, closed.children)
        switch closed.tag.kind {
        case .parent:
            let inclusion = Inclusion(name: name, indentation: closed.isStandalone ? closed.indentation : nil)
            append(.parent(inclusion, overrides: overrides(in: children, of: name)))
            return
        case .block:
            let common = closed.isStandalone ? closed.commonIndentation : nil
            let contentIndentation = Array(common ?? source.bytes[closed.indentation])
            append(
                .block(
                    Block(
                        name: name, isStandalone: closed.isStandalone, contentIndentation: contentIndentation,
                        children: children)))
        default:
            append(.section(name, isInverted: closed.tag.kind == .invertedSection, children))
        }
        if let common = closed.commonIndentation, !open.isEmpty { open[open.count - 1].addLine(indentedBy: common) }
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

    private mutating func addLine(indentedBy whiteSpace: Range<Int>) {
        if !open.isEmpty { open[open.count - 1].addLine(indentedBy: source.bytes[whiteSpace]) }
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

/// The number of bytes that both begin with.
func commonPrefixCount(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Int {
    zip(left, right).prefix { $0 == $1 }.count
}

extension [UInt8] {
    /// The spaces and tabs at the beginning of a line.
    fileprivate func indentation(at lineStart: Int) -> Range<Int> {
        let end = self[lineStart...].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        return lineStart..<(end ?? count)
    }
}

extension Node {
    /// What a reader would see of the node; `nil` for white space.
    fileprivate func visibleRange(in bytes: [UInt8]) -> Range<Int>? {
        switch self {
        case .lineStart: nil
        case .text(let range): bytes.trimmed(range).isEmpty ? nil : bytes.trimmed(range)
        case .value(let name, _): name.range
        case .section(let name, _, _): name.range
        case .partial(let inclusion), .parent(let inclusion, _): inclusion.name.range
        case .block(let block): block.name.range
        }
    }
}
