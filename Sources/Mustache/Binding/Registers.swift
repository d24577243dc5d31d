/// The registers of a program: one for each schema, and what is used of it.
struct Registers {
    /// The register of items that have no names in them.
    static let item = Operand.item.register

    /// The first is the register of items, which has no schema.
    private var schemas: [Schema?] = [nil]
    private(set) var selections: [[FieldPath]] = [[FieldPath(field: 0)]]

    /// The register for rows of a schema.
    mutating func register(for schema: Schema) -> Int {
        if let register = schemas.firstIndex(where: { $0 === schema }) { return register }
        schemas.append(schema)
        selections.append([])
        return schemas.count - 1
    }

    func schema(of register: Int) -> Schema? {
        schemas[register]
    }

    /// Where the field at a path will be while a row is shown.
    mutating func operand(_ register: Int, _ path: FieldPath) -> Operand {
        if let slot = selections[register].firstIndex(of: path) { return Operand(register: register, slot: slot) }
        selections[register].append(path)
        return Operand(register: register, slot: selections[register].count - 1)
    }
}

/// What names mean at a point of a template.
struct Scope {
    /// The registers whose names can be seen, outermost first.
    private(set) var registers: [Int] = []
    /// What `{{.}}` stands for.
    var item: Item?

    struct Item {
        let operand: Operand
        let shape: Shape
    }

    /// Enters rows of a schema.
    ///
    /// Rows of the same schema further out can be seen no more, since theirs are the same names: their register can be
    /// used again, and a template that includes itself comes upon the same scope again.
    mutating func push(_ register: Int) {
        registers.removeAll { $0 == register }
        registers.append(register)
        item = nil
    }
}
