import Diagnostics
import Escaping

/// Makes the code of a template for a type of view.
///
/// It walks through the template in the order in which it will be rendered, and through each included template where
/// it is included; only a template that includes itself becomes a routine. Thus it always knows what names mean, how
/// lines are indented and where in the page it is.
struct Binder {
    /// A use of a template that the binder is in.
    private struct Activation {
        let unit: Unit
        /// How many sections were entered before.
        let descents: Int
    }

    /// A routine that is called but not yet made.
    private struct Pending {
        let unit: Unit
        let scope: Scope
        let setting: Setting
        let call: Location
    }

    let library: Library
    let format: Format
    var registers = Registers()
    var scope = Scope()
    private var code = Assembler()
    private var places: Places
    private var environments = Environments()
    private var active: [Activation] = []
    private var descents: [Descent] = []
    private var routines: [Unit: Int] = [:]
    private var pending: [Pending] = []
    private var blocks: [String] = []
    private var nesting = 0
    private var visited = 0
    private var isGivenUp = false
    private(set) var diagnostics: [Diagnostic] = []
    private var reported: Set<Diagnostic> = []

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

    /// - Parameter isMidLine: whether the first line of the nodes goes on with a line that has begun.
    private mutating func bind(_ nodes: [Node], in setting: Setting, isMidLine: Bool = false) {
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

// MARK: - Sections

extension Binder {
    private mutating func bindSection(_ section: Section, in setting: Setting) {
        guard let (operand, shape) = resolve(section.name, in: setting) else {
            if section.isInverted, library.dialect == .specification { bind(section.children, in: setting) }
            return
        }
        if case .number = shape, library.dialect == .checked {
            report(BindingMistake.pointlessSection(section.name.text, shape), at: section.name.range, in: setting)
        }
        let (outerScope, start) = (scope, places)
        if !section.isInverted, let register = open(operand, shape) {
            bindLoop(section, over: operand, register, in: setting)
        } else {
            bindCondition(section, on: operand, in: setting)
        }
        scope = outerScope
        if let mistake = places.join(start, afterSection: section.name.text) {
            report(mistake, at: section.name.range, in: setting)
        }
    }

    /// Makes a value the innermost one, as in its section.
    ///
    /// - Returns: the register for its rows; `nil` if it has none and its section is a condition.
    private mutating func open(_ operand: Operand, _ shape: Shape) -> Int? {
        switch shape {
        case .flag:
            return nil
        case .text, .number, .html, .url, .component:
            scope.item = Scope.Item(operand: operand, shape: shape)
            return nil
        case .record(let schema), .list(of: .record(let schema)):
            let register = registers.register(for: schema())
            scope.push(register)
            return register
        case .list(let element):
            scope.item = Scope.Item(operand: .item, shape: element)
            return Registers.item
        }
    }

    private mutating func bindLoop(_ section: Section, over operand: Operand, _ register: Int, in setting: Setting) {
        let entry = code.append(.end)
        let body = code.label()
        descents.append(Descent(from: operand.register, to: register))
        bindContent(section, in: setting)
        descents.removeLast()
        code.append(.next(body: body))
        code.replace(entry, with: .enter(operand, register: register, exit: code.label()))
    }

    private mutating func bindCondition(_ section: Section, on operand: Operand, in setting: Setting) {
        let entry = code.append(.end)
        bindContent(section, in: setting)
        code.replace(entry, with: .jump(operand, ifTruthy: section.isInverted, to: code.label()))
    }

    private mutating func bindContent(_ section: Section, in setting: Setting) {
        nested(at: section.name, in: setting) { $0.bind(section.children, in: setting) }
    }
}

// MARK: - Included templates

extension Binder {
    private mutating func bindParent(_ inclusion: Inclusion, _ arguments: [Block], in setting: Setting) {
        let firstBlock = blocks.count
        let environment = environments.environment(filling: arguments, in: setting)
        include(inclusion, environment: environment, in: setting)
        guard library.dialect == .checked, !isGivenUp else { return }
        let offered = Set(blocks[firstBlock...])
        for argument in arguments where !offered.contains(argument.name.text) {
            let suggestion = nearest(to: argument.name.text, among: offered.sorted())
            let mistake = BindingMistake.unknownBlock(
                argument.name.text, parent: inclusion.name.text, suggestion: suggestion)
            report(mistake, at: argument.name.range, in: setting)
        }
    }

    private mutating func bindBlock(_ block: Block, in setting: Setting) {
        blocks.append(block.name.text)
        nested(at: block.name, in: setting) { binder in
            guard let argument = binder.environments.argument(for: block.name.text, in: setting.environment) else {
                return binder.bind(block.children, in: setting)
            }
            var inner = argument.setting
            inner.layout = setting.layout.indented(by: block.indentation, removing: argument.block.indentation)
            binder.bind(argument.block.children, in: inner, isMidLine: block.lead == nil)
        }
    }

    private mutating func include(_ inclusion: Inclusion, environment: Int, in setting: Setting) {
        // Only the specification's dialect lets an unknown template come this far.
        guard let template = library.templates[inclusion.name.text] else { return }
        let layout = inclusion.lead.map { setting.layout.indented(by: setting.template.source.bytes[$0]) } ?? Layout()
        let location = setting.location(of: inclusion.name.range)
        let note = Diagnostic.Note("`\(inclusion.name.text)` is included here for \(context)", at: location)
        let inner = Setting(template: template, environment: environment, layout: layout, inclusion: note)
        let unit = unit(of: inner)
        if let activation = active.last(where: { $0.unit == unit }) {
            guard comesToAnEnd(descents[activation.descents...]) else {
                return report(BindingMistake.endlessRecursion(unit.template), at: inclusion.name.range, in: setting)
            }
            return call(unit, inner, from: location)
        }
        active.append(Activation(unit: unit, descents: descents.count))
        nested(at: inclusion.name, in: setting) { $0.bind(template.nodes, in: inner) }
        active.removeLast()
    }

    private mutating func call(_ unit: Unit, _ setting: Setting, from location: Location) {
        let routine = routines[unit] ?? pending.count
        if routine == pending.count {
            var setting = setting
            setting.layout = Layout(isNested: true)
            pending.append(Pending(unit: unit, scope: scope, setting: setting, call: location))
            routines[unit] = routine
        }
        let indentation = code.store(setting.layout.indentation)
        code.append(.call(routine: routine, indentation: indentation, isNested: setting.layout.isNested))
    }

    private func unit(of setting: Setting) -> Unit {
        Unit(
            template: setting.template.source.name, registers: scope.registers, item: scope.item?.operand,
            environment: setting.environment, state: places.state)
    }
}

// MARK: - Limits and reports

extension Binder {
    private mutating func nested(at name: Name, in setting: Setting, _ body: (inout Binder) -> Void) {
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

    mutating func report(_ mistake: some Mistake, at range: Range<Int>, in setting: Setting) {
        let notes = setting.inclusion.map { [$0] } ?? []
        report(mistake.diagnostic(at: setting.location(of: range), notes: notes))
    }

    /// A template that is included several times has its mistakes reported for the first.
    private mutating func report(_ diagnostic: Diagnostic) {
        let mistake = Diagnostic(id: diagnostic.id, at: diagnostic.location, message: diagnostic.message)
        if reported.insert(mistake).inserted { diagnostics.append(diagnostic) }
    }
}
