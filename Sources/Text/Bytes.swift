/// A range of an array of bytes. Several ranges can share one array, as all texts of an entry do.
///
/// It is half as large as an `ArraySlice`, which matters when tens of thousands are kept.
public struct Bytes: Sendable {
    @usableFromInline let storage: [UInt8]
    @usableFromInline let start: UInt32
    @usableFromInline let end: UInt32

    /// - Precondition: the range lies in the array and ends below 4 GiB.
    @inlinable public init(_ storage: [UInt8], _ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= storage.count)
        self.storage = storage
        start = UInt32(range.lowerBound)
        end = UInt32(range.upperBound)
    }

    /// All bytes of an array.
    @inlinable public init(_ storage: [UInt8]) {
        self.init(storage, 0..<storage.count)
    }

    @inlinable public func withUnsafeBufferPointer<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        try storage.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(end)])) }
    }
}

extension Bytes: RandomAccessCollection {
    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { Int(end - start) }

    @inlinable public subscript(position: Int) -> UInt8 {
        precondition(position >= 0 && position < endIndex)
        return storage[Int(start) + position]
    }

    @inlinable public func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result? {
        try withUnsafeBufferPointer(body)
    }
}

extension Bytes: Hashable {
    public static func == (left: Bytes, right: Bytes) -> Bool { left.elementsEqual(right) }

    public func hash(into hasher: inout Hasher) {
        withUnsafeBufferPointer { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
