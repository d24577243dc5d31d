/// The value of a YAML document, with the place of each part.
///
/// Anchors, aliases and tags are errors, so the value is never larger than the text.
///
/// - Parameter bytes: valid UTF-8 without a byte order mark. Places count from the start of the array that this is a slice of.
/// - Returns: `nil` when there is no value, only comments and space.
/// - Throws: the first error.
package func compose(_ bytes: ArraySlice<UInt8>) throws(YAMLError) -> Node? {
    // The closure of `withUnsafeBufferPointer` can't throw a typed error, hence the result.
    let result: Result<Node?, YAMLError> = bytes.withUnsafeBufferPointer { buffer in
        do throws(YAMLError) {
            var events = try YAMLEvents(buffer, base: bytes.startIndex)
            return .success(try composeDocument(&events))
        } catch {
            return .failure(error)
        }
    }
    return try result.get()
}

/// Levels of lists and mappings. No field needs more than three.
private let maximumDepth = 16

private func composeDocument(_ events: inout YAMLEvents) throws(YAMLError) -> Node? {
    guard case .documentStart = try events.next() else { return nil }
    let node = try composeNode(try events.next(), &events, depth: 0)
    if case .documentStart(let range) = try events.next() { throw YAMLError(.severalDocuments, at: range) }
    if case .scalar(let scalar) = node, scalar.isNull { return nil }
    return node
}

/// - Returns: `nil` for the end of the collection that is being read.
private func composeNode(
    _ event: YAMLEvents.Event, _ events: inout YAMLEvents, depth: Int
) throws(YAMLError) -> Node? {
    switch event {
    case .scalar(let scalar): return .scalar(scalar)
    case .sequenceStart(let start):
        guard depth < maximumDepth else { throw YAMLError(.nestedTooDeeply, at: start) }
        var elements: [Node] = []
        elements.reserveCapacity(4)
        while true {
            let next = try events.next()
            guard let element = try composeNode(next, &events, depth: depth + 1) else {
                return .sequence(elements, range: range(from: start, last: elements.last?.range, end: next))
            }
            elements.append(element)
        }
    case .mappingStart(let start):
        guard depth < maximumDepth else { throw YAMLError(.nestedTooDeeply, at: start) }
        var members: [Node.Member] = []
        members.reserveCapacity(16)
        while true {
            let next = try events.next()
            guard let key = try composeNode(next, &events, depth: depth + 1) else {
                return .mapping(members, range: range(from: start, last: members.last?.value.range, end: next))
            }
            guard case .scalar(let name) = key else { throw YAMLError(.keyNotScalar, at: key.range) }
            if let value = try composeNode(try events.next(), &events, depth: depth + 1) {
                members.append(Node.Member(key: name, value: value))
            }
        }
    case .end, .documentStart, .streamEnd: return nil
    }
}

/// The range of a collection: to its closing bracket, or without one to the end of its last part.
private func range(from start: Range<Int>, last: Range<Int>?, end: YAMLEvents.Event) -> Range<Int> {
    if case .end(let bracket) = end, !bracket.isEmpty { return start.lowerBound..<bracket.upperBound }
    return start.lowerBound..<max(start.upperBound, last?.upperBound ?? 0)
}
