/// The fields that a template uses of rows, each with a slot of its own.
///
/// A record that dotted names go into, such as `twin` in `twin.code`, is read once for all of them.
struct Selection: Sendable {
    private var picks: [Pick] = []
    private var records: [Record] = []

    /// What is used of a record in a field.
    private struct Record: Sendable {
        let pick: Pick
        var selection: Selection
    }

    /// How many slots there are, those of records included.
    private(set) var slotCount = 0

    /// The slot of a field, which is made if there is none.
    ///
    /// - Parameter path: the indexes of the names after the first of a dotted name.
    mutating func slot(for field: Int, _ path: [Int]) -> Int {
        // Inner selections number their slots on from the outermost one's.
        var count = slotCount
        defer { slotCount = count }
        return slot(for: field, path[...], &count)
    }

    private mutating func slot(for field: Int, _ path: ArraySlice<Int>, _ count: inout Int) -> Int {
        let pick = pick(field, &count)
        guard let next = path.first else { return pick.slot }
        if let known = records.firstIndex(where: { $0.pick == pick }) {
            return records[known].selection.slot(for: next, path.dropFirst(), &count)
        }
        var inner = Selection()
        let slot = inner.slot(for: next, path.dropFirst(), &count)
        records.append(Record(pick: pick, selection: inner))
        return slot
    }

    private mutating func pick(_ field: Int, _ count: inout Int) -> Pick {
        if let known = picks.first(where: { $0.field == field }) { return known }
        let pick = Pick(field: field, slot: count)
        count += 1
        picks.append(pick)
        return pick
    }

    /// The same fields in slots further on.
    func shifted(by distance: Int) -> Selection {
        var shifted = self
        shifted.picks = picks.map { Pick(field: $0.field, slot: $0.slot + distance) }
        shifted.records = records.map { record in
            let pick = Pick(field: record.pick.field, slot: record.pick.slot + distance)
            return Record(pick: pick, selection: record.selection.shifted(by: distance))
        }
        return shifted
    }

    /// Reads all slots from a row.
    func load(_ row: Int, of rows: Rows, into slots: inout [Value]) {
        rows.load(row, picks, &slots)
        for record in records {
            if case .rows(let inner) = slots[record.pick.slot], inner.count > 0 {
                record.selection.load(0, of: inner, into: &slots)
            } else {
                record.selection.clear(&slots)
            }
        }
    }

    /// Where a record is absent, so is all that is in it.
    private func clear(_ slots: inout [Value]) {
        for pick in picks { slots[pick.slot] = .nothing }
        for record in records { record.selection.clear(&slots) }
    }
}
