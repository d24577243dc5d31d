/// A use of a template that is like any other with the same identity: it makes the same code, but for indentation.
struct Unit: Hashable {
    let template: String
    let registers: [Int]
    let item: Operand?
    let environment: Int
    let state: HTMLState?
}

/// A section that is entered: rows that come from one register are put into another.
struct Descent {
    let from: Int
    let to: Int
}

/// Whether a template that includes itself within these sections comes to an end on data of finite depth.
///
/// It does if one of the sections goes deeper into the data at each turn. After a turn, a register holds either the
/// value it held before, or a part of what some register held before. A section comes to an end if what it looks at
/// comes, over some turns, from itself; if it comes from a register that never changes, it goes on for ever.
///
/// - Parameter descents: the sections between two equal uses, outermost first.
func comesToAnEnd(_ descents: ArraySlice<Descent>) -> Bool {
    var origins: [Int: Int] = [:]
    var sources: [Int] = []
    for descent in descents {
        let source = origins[descent.from] ?? descent.from
        sources.append(source)
        origins[descent.to] = source
    }
    return sources.contains { source in
        var register = source
        var seen: Set<Int> = []
        while let origin = origins[register], seen.insert(register).inserted { register = origin }
        return origins[register] != nil
    }
}
