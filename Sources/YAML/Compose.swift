/// The value of a YAML document, with the place of each part.
///
/// Anchors, aliases and tags are refused, so what comes out is never larger than what went in.
///
/// - Parameter bytes: valid UTF-8 without a byte order mark. Places count from the start of the array that this is a slice of.
/// - Returns: `nil` when there is no value at all, only comments and space.
/// - Throws: the first thing that is not YAML or not allowed here.
package func compose(_ bytes: ArraySlice<UInt8>) throws(SyntaxError) -> Node? {
    // The closure of `withUnsafeBufferPointer` can't throw a typed error, hence the result.
    let result: Result<Node?, SyntaxError> = bytes.withUnsafeBufferPointer { buffer in
        do throws(SyntaxError) {
            var stream = EventStream(buffer, base: bytes.startIndex)
            return .success(try composeDocument(&stream))
        } catch {
            return .failure(error)
        }
    }
    return try result.get()
}

/// Levels of lists and mappings; no field needs more than three.
private let deepest = 16

private func composeDocument(_ stream: inout EventStream) throws(SyntaxError) -> Node? {
    guard case .documentStart = try stream.next() else { return nil }
    let node = try composeNode(try stream.next(), &stream, depth: 0)
    if case .documentStart(let range) = try stream.next() {
        throw SyntaxError(cause: .severalDocuments, range: range)
    }
    if case .scalar(let scalar) = node, scalar.isNull { return nil }
    return node
}

/// - Returns: `nil` for the end of the collection that is being read.
private func composeNode(
    _ event: EventStream.Event, _ stream: inout EventStream, depth: Int
) throws(SyntaxError) -> Node? {
    switch event {
    case .scalar(let scalar): return .scalar(scalar)
    case .sequenceStart(let start):
        guard depth < deepest else { throw SyntaxError(cause: .nestedTooDeeply, range: start) }
        var elements: [Node] = []
        elements.reserveCapacity(4)
        while true {
            let next = try stream.next()
            guard let element = try composeNode(next, &stream, depth: depth + 1) else {
                return .sequence(elements, range: range(from: start, last: elements.last?.range, end: next))
            }
            elements.append(element)
        }
    case .mappingStart(let start):
        guard depth < deepest else { throw SyntaxError(cause: .nestedTooDeeply, range: start) }
        var members: [Node.Member] = []
        members.reserveCapacity(16)
        while true {
            let next = try stream.next()
            guard let key = try composeNode(next, &stream, depth: depth + 1) else {
                return .mapping(members, range: range(from: start, last: members.last?.value.range, end: next))
            }
            guard case .scalar(let name) = key else { throw SyntaxError(cause: .keyNotScalar, range: key.range) }
            if let value = try composeNode(try stream.next(), &stream, depth: depth + 1) {
                members.append(Node.Member(key: name, value: value))
            }
        }
    case .end, .documentStart, .streamEnd: return nil
    }
}

/// The range of a collection: to its closing bracket, or where it has none to the end of its last part.
private func range(from start: Range<Int>, last: Range<Int>?, end: EventStream.Event) -> Range<Int> {
    if case .end(let bracket) = end, !bracket.isEmpty { return start.lowerBound..<bracket.upperBound }
    return start.lowerBound..<max(start.upperBound, last?.upperBound ?? 0)
}
