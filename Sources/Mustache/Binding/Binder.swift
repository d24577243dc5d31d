import Diagnostics
import Text

/// Makes the code of a template for a type of view.
///
/// It walks through the template in the order in which it will be rendered, and through each included template where
/// it is included; only a template that includes itself becomes a routine. Thus it always knows what names mean, how
/// lines are indented and where in the page it is.
struct Binder {
    /// A use of a template that the binder is in.
    struct Activation {
        let unit: Unit
        /// How many sections were entered before.
        let descents: Int
    }

    /// A routine that is called but not yet made.
    struct Pending {
        let unit: Unit
        let scope: Scope
        let setting: Setting
        let call: Location
    }

    let library: Library
    let format: Format
    var registers = Registers()
    /// What names mean here.
    var scope = Scope()
    var code = Assembler()
    /// Where in the page this is.
    var places: Places
    var environments = Environments()
    /// The uses of templates around this point, outermost first.
    var active: [Activation] = []
    /// The sections over rows around this point, outermost first.
    var descents: [Descent] = []
    /// The indexes of routines, which are also those of ``pending``.
    var routines: [Unit: Int] = [:]
    var pending: [Pending] = []
    /// The names of all blocks that have been come upon.
    var blocks: [String] = []
    /// Whether a limit is exceeded and nothing is worth adding.
    private(set) var isGivenUp = false
    private(set) var diagnostics: [Diagnostic] = []
    /// The diagnostics without their notes.
    private var reported: Set<Diagnostic> = []
    private var nesting = 0
    private var visited = 0

    init(_ library: Library, format: Format) {
        self.library = library
        self.format = format
        places = Places(state: format == .html ? .text : nil)
    }

    /// The program counts only if there are no ``diagnostics`` afterwards.
    mutating func program(of template: ParsedTemplate, for shape: Shape) -> Program {
        let root = begin(with: shape)
        let setting = Setting(template: template, environment: Environments.empty)
        active = [Activation(unit: unit(of: setting), descents: 0)]
        bind(template.nodes, in: setting)
        code.append(.end)
        if let state = places.state, state != .text {
            let end = template.source.bytes.count
            report(PlaceMistake.unfinished(state), at: end..<end, in: setting)
        }
        let entries = bindRoutines()
        return Program(
            instructions: code.instructions, literals: code.literals, selections: registers.selections,
            routines: entries, root: root)
    }

    /// - Returns: the register of what the template is given.
    private mutating func begin(with shape: Shape) -> Int {
        if case .record = shape, let register = open(.item, shape) { return register }
        scope.item = Scope.Item(operand: .item, shape: shape)
        return Registers.item
    }

    private mutating func bindRoutines() -> [Int] {
        var entries: [Int] = []
        while entries.count < pending.count {
            let routine = pending[entries.count]
            entries.append(code.label())
            scope = routine.scope
            places.state = routine.unit.state
            active = [Activation(unit: routine.unit, descents: 0)]
            bind(routine.setting.template.nodes, in: routine.setting)
            code.append(.end)
            if let before = routine.unit.state, let after = places.state, before != after {
                let mistake = PlaceMistake.branches(routine.unit.template, before: before, after: after)
                report(mistake.diagnostic(at: routine.call))
            }
        }
        return entries
    }

    /// Goes through the nodes of a template in their order.
    ///
    /// - Parameter isMidLine: whether the first line of the nodes goes on with a line that has begun.
    mutating func bind(_ nodes: [Node], in setting: Setting, isMidLine: Bool = false) {
        for (index, node) in nodes.enumerated() where isWithinLimits(setting) {
            switch node {
            case .line(let lead):
                if index > 0 || !isMidLine { indent(setting.layout) }
                write(setting.layout.remaining(of: setting.template.source.bytes[lead]))
            case .text(let range):
                write(setting.template.source.bytes[range])
            case .value(let name, let isTriple):
                bindValue(name, isTriple: isTriple, in: setting)
            case .section(let section):
                bindSection(section, in: setting)
            case .partial(let inclusion):
                include(inclusion, environment: setting.environment, in: setting)
            case .parent(let inclusion, let arguments):
                bindParent(inclusion, arguments, in: setting)
            case .block(let block):
                bindBlock(block, in: setting)
            }
        }
    }
}

// MARK: - Text and values

extension Binder {
    private mutating func write(_ bytes: some Collection<UInt8>) {
        code.appendLiteral(bytes)
        places.scan(bytes)
    }

    private mutating func indent(_ layout: Layout) {
        if layout.isNested { code.append(.indent) }
        write(layout.indentation)
    }

    private mutating func bindConstant(_ url: URLReference, _ name: Name, in setting: Setting) {
        if let mistake = places.mistake(for: name.text, .url) { report(mistake, at: name.range, in: setting) }
        var escaped: [UInt8] = []
        escaped.append(escaping: url.text)
        write(escaped)
    }

    private mutating func bindValue(_ name: Name, isTriple: Bool, in setting: Setting) {
        if let constant = library.constants[name.text] { return bindConstant(constant, name, in: setting) }
        guard let (operand, shape) = resolve(name, in: setting) else { return }
        if let mistake = mistake(showing: name.text, shape, isTriple: isTriple) {
            report(mistake, at: name.range, in: setting)
        } else if let mistake = places.mistake(for: name.text, shape) {
            report(mistake, at: name.range, in: setting)
        }
        code.append(.value(operand, isEscaped: !isTriple && format != .text))
    }

    private func mistake(showing name: String, _ shape: Shape, isTriple: Bool) -> BindingMistake? {
        switch shape {
        case .flag, .record, .list:
            .notShown(name, shape)
        case .html:
            !isTriple && format == .html ? .escapedMarkup(name) : nil
        case .text, .number, .url, .component:
            isTriple && format != .text && library.dialect == .checked ? .unescapedText(name) : nil
        }
    }
}

// MARK: - Limits and reports

extension Binder {
    /// Goes a level deeper, if there may be one.
    mutating func nested(at name: Name, in setting: Setting, _ body: (inout Binder) -> Void) {
        guard nesting < Limits.expandedNesting else {
            return giveUp(.tooDeepExpanded, at: name.range, in: setting)
        }
        nesting += 1
        body(&self)
        nesting -= 1
    }

    private mutating func isWithinLimits(_ setting: Setting) -> Bool {
        visited += 1
        if visited > Limits.expandedNodes || code.literals.count > Limits.expandedSize {
            giveUp(.tooLargeExpanded, at: 0..<0, in: setting)
        }
        return !isGivenUp
    }

    private mutating func giveUp(_ mistake: BindingMistake, at range: Range<Int>, in setting: Setting) {
        guard !isGivenUp else { return }
        isGivenUp = true
        report(mistake, at: range, in: setting)
    }

    /// Reports a mistake in the template of a setting.
    mutating func report(_ mistake: some Mistake, at range: Range<Int>, in setting: Setting) {
        let notes = setting.inclusion.map { [$0] } ?? []
        report(mistake.diagnostic(at: setting.location(of: range), notes: notes))
    }

    /// A template that is included several times has its mistakes reported for the first.
    mutating func report(_ diagnostic: Diagnostic) {
        let mistake = Diagnostic(id: diagnostic.id, at: diagnostic.location, message: diagnostic.message)
        if reported.insert(mistake).inserted { diagnostics.append(diagnostic) }
    }
}
