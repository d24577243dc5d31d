internal import Diagnostics
internal import Text

/// Resolves all names of a template for a type of view.
///
/// It visits the nodes in the order in which they will be rendered, and those of an included template where it is
/// included. So it always knows the meaning of names, the indentation and the escaping context.
struct Binder {
    private let library: Library
    private let constantNames: [String]
    private var scope = Scope()
    /// Which part of the page's syntax the binder is in.
    private var state = HTMLState.text
    private var output = BoundTemplate()
    /// The names of all blocks that have been visited.
    private var visitedBlocks: [String] = []
    private var visitedNodes = 0
    private var nesting = 0
    /// Whether a limit has been exceeded, so that the rest of the template is skipped.
    private var limitReached = false
    private(set) var diagnostics: [Diagnostic] = []
    /// All diagnostics without their notes and help, which depend on where a template is included.
    private var reported: Set<Diagnostic> = []

    init(_ library: Library) {
        self.library = library
        constantNames = library.constants.keys.sorted()
    }

    /// Binds a whole page.
    ///
    /// The result can be used only if there are no ``diagnostics`` afterwards.
    mutating func bind(_ template: ParsedTemplate, to type: ValueType) -> BoundTemplate {
        let context = Context(template: template, path: [template.source.name])
        scope.enterRows(of: type)
        bind(template.nodes, in: context)
        if state != .text {
            let end = template.source.bytes.count
            report(UnfinishedPage(state: state), at: end..<end, in: context)
        }
        output.endLiteral()
        return output
    }

    /// - Parameter continuesLine: whether the nodes begin in the middle of a line, which is not indented again.
    private mutating func bind(_ nodes: [Node], in context: Context, continuesLine: Bool = false) {
        for (index, node) in nodes.enumerated() where isWithinLimits(context) {
            switch node {
            case .lineStart(let whiteSpace):
                if index > 0 || !continuesLine { write(context.indentation.added) }
                write(context.indentation.remaining(of: context.template.source.bytes[whiteSpace]))
            case .text(let range):
                write(context.template.source.bytes[range])
            case .value(let name, let isEscaped):
                bindValue(name, isEscaped: isEscaped, in: context)
            case .section(let name, let isInverted, let children):
                bindSection(name, isInverted: isInverted, children, in: context)
            case .partial(let inclusion):
                include(inclusion, context.overrides, in: context)
            case .parent(let inclusion, let overrides):
                bindParent(inclusion, overrides, in: context)
            case .block(let block):
                bindBlock(block, in: context)
            }
        }
    }

    private mutating func write(_ literal: some Collection<UInt8>) {
        output.append(literal: literal)
        for byte in literal { state = state.advanced(over: byte) }
    }

    private mutating func resolve(_ name: Name, in context: Context) -> Scope.Field? {
        do throws(Scope.Failure) {
            return try scope.resolve(name, constants: constantNames)
        } catch {
            report(error.kind, at: error.range, in: context)
            return nil
        }
    }
}

// MARK: - Values and sections

extension Binder {
    private mutating func bindValue(_ name: Name, isEscaped: Bool, in context: Context) {
        if let constant = library.constants[name.text] { return bindConstant(constant, name, in: context) }
        guard let field = resolve(name, in: context) else { return }
        let problem =
            problem(showing: name.text, field.type, isEscaped: isEscaped)
            ?? state.problem(showing: name.text, field.type)
        if let problem { report(problem, at: name.range, in: context) }
        output.appendValue(field.path, isEscaped: isEscaped)
    }

    private mutating func bindConstant(_ url: URLReference, _ name: Name, in context: Context) {
        if let problem = state.problem(showing: name.text, .url) { report(problem, at: name.range, in: context) }
        var escaped: [UInt8] = []
        escaped.append(escaping: url.text)
        write(escaped)
    }

    private func problem(showing name: String, _ type: ValueType, isEscaped: Bool) -> (any DiagnosticKind)? {
        switch type {
        case .flag, .record, .list: ValueWithoutText(name: name, type: type)
        case .html: isEscaped ? EscapedHTML(name: name) : nil
        case .text, .number, .url, .component: isEscaped ? nil : UnescapedText(name: name)
        }
    }

    private mutating func bindSection(_ name: Name, isInverted: Bool, _ children: [Node], in context: Context) {
        guard let field = resolve(name, in: context) else { return }
        if case .number = field.type {
            report(InvalidCondition(name: name.text, type: field.type), at: name.range, in: context)
        }
        let (before, outerScope) = (state, scope)
        let start = output.beginSection()
        let rowType = isInverted ? nil : field.type.rowType
        if let rowType {
            scope.enterRows(of: rowType)
        } else if !isInverted, field.type.canBeItem {
            scope.item = field
        }
        nested(at: name, in: context) { $0.bind(children, in: context) }
        scope = outerScope
        let path = output.store(field.path)
        output.endSection(start) { end in
            rowType == nil ? .condition(path, isInverted: isInverted, end: end) : .loop(path, end: end)
        }
        if let joined = before.joined(with: state) {
            state = joined
        } else {
            report(UnbalancedSection(name: name.text, before: before, after: state), at: name.range, in: context)
            state = before
        }
    }
}

extension ValueType {
    /// The type of the rows that a section over the value loops over; `nil` if the section is a condition.
    fileprivate var rowType: ValueType? {
        switch self {
        case .record: self
        case .list(let element): element
        case .text, .number, .html, .url, .component, .flag: nil
        }
    }

    /// Whether `{{.}}` shows the value in its section.
    fileprivate var canBeItem: Bool {
        if case .flag = self { false } else { true }
    }
}

// MARK: - Inclusions and blocks

extension Binder {
    private mutating func bindParent(_ inclusion: Inclusion, _ blocks: [Block], in context: Context) {
        let start = visitedBlocks.count
        // What a template further out overrides stays as it is.
        let overrides = context.overrides.merging(
            blocks.map { ($0.name.text, Context.Override(block: $0, context: context)) }
        ) { outer, _ in outer }
        guard include(inclusion, overrides, in: context) else { return }
        let offered = Set(visitedBlocks[start...])
        for block in blocks where !offered.contains(block.name.text) {
            // If a template further out overrides the block too, the report is about that override.
            guard context.overrides[block.name.text] == nil else { continue }
            let kind = UnknownBlock(name: block.name.text, parent: inclusion.name.text, known: offered.sorted())
            report(kind, at: block.name.range, in: context)
        }
    }

    /// Binds the override of a block, or else its own content.
    private mutating func bindBlock(_ block: Block, in context: Context) {
        visitedBlocks.append(block.name.text)
        nested(at: block.name, in: context) { binder in
            guard let override = context.overrides[block.name.text] else {
                return binder.bind(block.children, in: context)
            }
            var inner = override.context
            inner.indentation = context.indentation.indented(
                by: block.contentIndentation, removing: override.block.contentIndentation)
            binder.bind(override.block.children, in: inner, continuesLine: !block.isStandalone)
        }
    }

    /// Binds an included template.
    ///
    /// - Returns: `false` if the template would include itself, which is reported.
    @discardableResult
    private mutating func include(
        _ inclusion: Inclusion, _ overrides: [String: Context.Override], in context: Context
    ) -> Bool {
        let name = inclusion.name
        guard let template = library.templates[name.text] else { return false }
        if let start = context.path.firstIndex(of: name.text) {
            let kind = RecursiveTemplate(name: name.text, intermediates: Array(context.path[(start + 1)...]))
            report(kind, at: name.range, in: context)
            return false
        }
        let inner = Context(
            template: template, overrides: overrides,
            indentation: inclusion.indentation.map {
                context.indentation.indented(by: context.template.source.bytes[$0])
            } ?? Indentation(),
            inclusion: { [scope] in
                Diagnostic.Note(
                    "`\(name.text)` is included here for \(scope.description)", at: context.location(of: name.range))
            },
            path: context.path + [name.text])
        nested(at: name, in: context) { $0.bind(template.nodes, in: inner) }
        return true
    }
}

// MARK: - Limits and reports

extension Binder {
    private mutating func nested(at name: Name, in context: Context, _ body: (inout Binder) -> Void) {
        guard nesting < Limits.expandedNesting else {
            return stop(TemplateTooDeep(limit: Limits.expandedNesting), at: name.range, in: context)
        }
        nesting += 1
        body(&self)
        nesting -= 1
    }

    private mutating func isWithinLimits(_ context: Context) -> Bool {
        visitedNodes += 1
        if visitedNodes > Limits.expandedNodes || output.literals.count > Limits.expandedSize {
            stop(TemplateTooLarge(isExpanded: true), at: 0..<0, in: context)
        }
        return !limitReached
    }

    /// Reports that a limit is exceeded, and nothing else afterwards.
    private mutating func stop(_ kind: any DiagnosticKind, at range: Range<Int>, in context: Context) {
        report(kind, at: range, in: context)
        limitReached = true
    }

    /// Reports a problem in the template of a context, but only once if the template is included several times.
    private mutating func report(_ kind: any DiagnosticKind, at range: Range<Int>, in context: Context) {
        guard !limitReached else { return }
        let location = context.location(of: range)
        let notes = context.inclusion.map { [$0()] } ?? []
        let diagnostic = kind.diagnostic(at: location, additionalNotes: notes)
        if reported.insert(Diagnostic(id: diagnostic.id, at: location, message: diagnostic.message)).inserted {
            diagnostics.append(diagnostic)
        }
    }
}
