/// The registers of a program: one for each schema, and what is used of it.
struct Registers {
    /// The register of items that have no names in them.
    static let item = Operand.item.register

    /// The first is the register of items, which has no schema.
    private var schemas: [Schema?] = [nil]
    private(set) var selections: [Selection]

    init() {
        var item = Selection()
        _ = item.slot(for: 0, [])
        selections = [item]
    }

    /// The register for rows of a schema.
    mutating func register(for schema: Schema) -> Int {
        if let register = schemas.firstIndex(where: { $0 === schema }) { return register }
        schemas.append(schema)
        selections.append(Selection())
        return schemas.count - 1
    }

    func schema(of register: Int) -> Schema? {
        schemas[register]
    }

    /// Where a field will be while a row is shown.
    ///
    /// - Parameter path: the indexes of the names after the first of a dotted name.
    mutating func operand(_ register: Int, _ field: Int, _ path: [Int]) -> Operand {
        Operand(register: register, slot: selections[register].slot(for: field, path))
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
