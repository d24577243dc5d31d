/// A field that a template uses, and the slot for its value.
public struct FieldSlot: Sendable {
    /// The index in the schema. Rows without names have a single field.
    public let field: Int
    public let slot: Int
}

/// All fields that a template uses of a row, so that they are read only once.
struct FieldPlan: Sendable {
    /// Fields of the row itself or of a record in it.
    private struct Group {
        /// The slot of the record; `nil` for the row.
        let record: Int?
        var fields: [FieldSlot] = []
    }

    /// The group of a record follows that in which the record is a field.
    private var groups = [Group(record: nil)]

    /// Returns the slot of a field, which it adds if it is new.
    ///
    /// - Parameters:
    ///   - path: the index of the field; for a dotted name, that of the field for each part.
    ///   - slotCount: the number of slots in use.
    mutating func slot(for path: [Int], _ slotCount: inout Int) -> Int {
        var record: Int?
        var slot = 0
        for field in path {
            slot = self.slot(for: field, of: record, &slotCount)
            record = slot
        }
        return slot
    }

    private mutating func slot(for field: Int, of record: Int?, _ slotCount: inout Int) -> Int {
        let group = groups.firstIndex { $0.record == record } ?? groups.count
        if group == groups.count { groups.append(Group(record: record)) }
        if let known = groups[group].fields.first(where: { $0.field == field }) { return known.slot }
        groups[group].fields.append(FieldSlot(field: field, slot: slotCount))
        slotCount += 1
        return slotCount - 1
    }

    /// Reads all fields of a row into their slots.
    func load(_ row: Int, of rows: Rows, into slots: inout [Value]) {
        for group in groups {
            guard let record = group.record else {
                rows.load(row, group.fields, &slots)
                continue
            }
            if case .rows(let rows) = slots[record], rows.count > 0 {
                rows.load(0, group.fields, &slots)
            } else {
                for field in group.fields { slots[field.slot] = .nothing }
            }
        }
    }
}
