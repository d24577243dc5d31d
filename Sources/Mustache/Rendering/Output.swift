internal import Text

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// The bytes of a page in the making.
///
/// An array checks at each append whether it is shared, which takes longer than to copy a few bytes. This buffer has
/// one owner and does not.
struct Output: ~Copyable {
    private var start: UnsafeMutableRawPointer
    private var count = 0
    private var capacity: Int

    /// - Parameter capacity: what a page of usual size needs.
    init(capacity: Int = 1 << 15) {
        self.capacity = capacity
        start = Output.allocated(malloc(capacity))
    }

    deinit {
        free(start)
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        if bytes.count > capacity - count { grow(by: bytes.count) }
        (start + count).copyMemory(from: source, byteCount: bytes.count)
        count += bytes.count
    }

    /// Appends all bytes to an array.
    func move(to array: inout [UInt8]) {
        array.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
    }

    private mutating func grow(by additional: Int) {
        capacity = max(2 * capacity, count + additional)
        // A large buffer is moved by its page table, without a second copy in memory.
        start = Output.allocated(realloc(start, capacity))
    }

    private static func allocated(_ memory: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer {
        guard let memory else { fatalError("out of memory") }
        return memory
    }
}

extension Output {
    /// Appends a value that can be shown; a flag, a record or a list writes nothing.
    mutating func append(_ value: Value, isEscaped: Bool) {
        switch value {
        case .text(let text): append(text, isEscaped: isEscaped)
        case .utf8(let bytes): bytes.withUnsafeBufferPointer { append($0, isEscaped: isEscaped) }
        case .number(let number): append(String(number), isEscaped: false)
        case .nothing, .flag, .rows: break
        }
    }

    mutating func append(_ text: String, isEscaped: Bool) {
        if text.utf8.withContiguousStorageIfAvailable({ append($0, isEscaped: isEscaped) }) == nil {
            // Only a string that is bridged from Objective-C comes here.
            Array(text.utf8).withUnsafeBufferPointer { append($0, isEscaped: isEscaped) }
        }
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, isEscaped: Bool) {
        if isEscaped { forEachEscapedRun(of: bytes) { append($0) } } else { append(bytes) }
    }
}
