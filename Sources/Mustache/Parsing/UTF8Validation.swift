/// The first bytes that are not UTF-8, or `nil`.
func firstInvalidUTF8(in bytes: [UInt8]) -> Range<Int>? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    while true {
        switch parser.parseScalar(from: &iterator) {
        case .valid(let scalar): position += scalar.count
        case .error(let length): return position..<(position + length)
        case .emptyInput: return nil
        }
    }
}
