import Diagnostics

extension Binder {
    /// Includes a template with some of its blocks filled, and reports those that it does not have.
    mutating func bindParent(_ inclusion: Inclusion, _ arguments: [Block], in setting: Setting) {
        let firstBlock = blocks.count
        let environment = environments.environment(filling: arguments, in: setting)
        include(inclusion, environment: environment, in: setting)
        guard library.dialect == .checked, !isGivenUp else { return }
        let offered = Set(blocks[firstBlock...])
        let known = offered.sorted()
        for argument in arguments where !offered.contains(argument.name.text) {
            // A block that a child further out fills as well is that child's to answer for.
            guard environments.argument(for: argument.name.text, in: setting.environment) == nil else { continue }
            let suggestion = nearest(to: argument.name.text, among: known)
            let mistake = BindingMistake.unknownBlock(
                argument.name.text, parent: inclusion.name.text, suggestion: suggestion)
            report(mistake, at: argument.name.range, in: setting)
        }
    }

    /// Shows what a child fills a block with, or else its own content.
    mutating func bindBlock(_ block: Block, in setting: Setting) {
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

    /// Goes through a template where it is included, or calls it where it includes itself.
    ///
    /// - Parameter environment: what fills the blocks of the template.
    mutating func include(_ inclusion: Inclusion, environment: Int, in setting: Setting) {
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

    /// How a template is used at this point.
    func unit(of setting: Setting) -> Unit {
        Unit(
            template: setting.template.source.name, registers: scope.registers, item: scope.item?.operand,
            environment: setting.environment, state: places.state)
    }
}
