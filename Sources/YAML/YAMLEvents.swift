internal import CYAML

/// The events of libyaml over a buffer of UTF-8, with byte offsets.
struct YAMLEvents: ~Copyable {
    enum Event {
        case scalar(Scalar)
        case sequenceStart(Range<Int>)
        case mappingStart(Range<Int>)
        /// The end of a sequence or a mapping: its closing bracket, or an empty range if it has none.
        case end(Range<Int>)
        case documentStart(Range<Int>)
        case streamEnd
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Added to each offset.
    private let base: Int
    /// One place, as libyaml counts it and as we do.
    private var cursor = (character: 0, byte: 0)

    /// - Parameter bytes: must outlive the events.
    /// - Throws: only ``YAMLError/outOfMemory``.
    init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int) throws(YAMLError) {
        self.bytes = bytes
        self.base = base
        parser = .allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            throw .outOfMemory
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event that is one of ours.
    mutating func next() throws(YAMLError) -> Event {
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
            defer { yaml_event_delete(&event) }
            let range = byteOffset(of: event.start_mark)..<byteOffset(of: event.end_mark)
            switch event.type {
            case YAML_SCALAR_EVENT:
                let scalar = event.data.scalar
                try reject(anchor: scalar.anchor, tag: scalar.tag, range)
                let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
                return .scalar(
                    Scalar(
                        text: String(decoding: value, as: UTF8.self), range: range,
                        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE))
            case YAML_SEQUENCE_START_EVENT:
                try reject(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, range)
                return .sequenceStart(range)
            case YAML_MAPPING_START_EVENT:
                try reject(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, range)
                return .mappingStart(range)
            case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end(range)
            case YAML_DOCUMENT_START_EVENT: return .documentStart(range)
            // libyaml has no event after an error.
            case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .streamEnd
            case YAML_ALIAS_EVENT: throw YAMLError(.anchor, at: range)
            default: continue
            }
        }
    }

    private func reject(
        anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, _ range: Range<Int>
    ) throws(YAMLError) {
        if anchor != nil { throw YAMLError(.anchor, at: range) }
        if tag != nil { throw YAMLError(.tag, at: range) }
    }

    private mutating func failure() -> YAMLError {
        if parser.pointee.error == YAML_MEMORY_ERROR { return .outOfMemory }
        let message = parser.pointee.problem.map { String(cString: $0) } ?? "not YAML"
        let offset: Int
        if parser.pointee.error == YAML_READER_ERROR {
            offset = base + min(Int(parser.pointee.problem_offset), bytes.count)
        } else if message == SyntaxError.keyWithoutColon {
            // libyaml finds this problem only on the next line.
            offset = byteOffset(of: parser.pointee.context_mark)
        } else if message.hasPrefix(SyntaxError.unclosedPrefix),
            parser.pointee.context_mark.line < parser.pointee.problem_mark.line
        {
            // The bracket that is not closed tells more than the line at which libyaml notices it.
            offset = byteOffset(of: parser.pointee.context_mark)
        } else {
            offset = byteOffset(of: parser.pointee.problem_mark)
        }
        // libyaml looks ahead, so it may reach its own limit before ours.
        let isTooDeep = message.hasPrefix("Maximum nesting level")
        return YAMLError(isTooDeep ? .nestedTooDeeply : .malformed(message), at: offset..<offset)
    }

    /// libyaml counts characters. This walks from the last place that was asked for, which is never far away.
    private mutating func byteOffset(of mark: yaml_mark_t) -> Int {
        let target = Int(mark.index)
        while cursor.character < target, cursor.byte < bytes.count {
            cursor.byte += 1
            while cursor.byte < bytes.count, bytes[cursor.byte] & 0xC0 == 0x80 { cursor.byte += 1 }
            cursor.character += 1
        }
        while cursor.character > target, cursor.byte > 0 {
            cursor.byte -= 1
            while cursor.byte > 0, bytes[cursor.byte] & 0xC0 == 0x80 { cursor.byte -= 1 }
            cursor.character -= 1
        }
        return base + cursor.byte
    }
}

extension YAMLError {
    init(_ problem: SyntaxError.Problem, at range: Range<Int>) {
        self = .syntax(SyntaxError(problem: problem, range: range))
    }
}
