internal import Libc

extension String {
    /// Orders by the bytes of the UTF-8, where `<` orders by canonical equivalence.
    package func precedesInBytes(_ other: String) -> Bool {
        compareBytes(other) < 0
    }

    /// Whether the UTF-8 is the same, where `==` takes "é" as one character and as two for the same name.
    package func equalsInBytes(_ other: String) -> Bool {
        utf8.count == other.utf8.count && compareBytes(other) == 0
    }

    /// Negative, zero or positive, as `memcmp`.
    private func compareBytes(_ other: String) -> Int {
        let order = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in compare(left, right) }
        }
        if let order = order ?? nil { return order }
        // Strings that are bridged from Objective-C have no contiguous storage.
        return ContiguousArray(utf8).withUnsafeBufferPointer { left in
            ContiguousArray(other.utf8).withUnsafeBufferPointer { right in compare(left, right) }
        }
    }
}

private func compare(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = left.baseAddress, let second = right.baseAddress else { return left.count - right.count }
    let order = memcmp(first, second, min(left.count, right.count))
    return order == 0 ? left.count - right.count : Int(order)
}
