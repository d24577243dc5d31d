extension Binder {
    /// Shows the content of a section as often as its value says.
    mutating func bindSection(_ section: Section, in setting: Setting) {
        guard let (operand, shape) = resolve(section.name, in: setting) else {
            if section.isInverted, library.dialect == .specification { bind(section.children, in: setting) }
            return
        }
        if case .number = shape, library.dialect == .checked {
            report(BindingMistake.notCondition(section.name.text, shape), at: section.name.range, in: setting)
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
    mutating func open(_ operand: Operand, _ shape: Shape) -> Int? {
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
